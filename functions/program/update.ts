import { absent, actorOf } from '../domain/identity/access.ts';
import type { Program } from '../domain/program/program.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import { readProgram, replaceProgram } from '../store/programs.ts';
import { updateProgram as contract } from './contracts.ts';
import type { ProgramDeps } from './deps.ts';
import { programChanged } from './events.ts';

/** The terms and the event that tells what they were before, in one write. docs/handbook.md § Programs */
export const updateProgram = route(contract, async ({ caller, params, body }, deps: ProgramDeps) => {
  const { table, clock, newId } = deps;
  const program = await readProgram(table, params.programId);
  if (!program) throw absent();
  const next: Program = { ...program, ...body, revision: body.revision + 1, updatedAt: clock.now() };
  const event = programChanged(program, next, { at: next.updatedAt, by: actorOf(caller) });
  await commit(table, [replaceProgram(next), eventChange({ ...event, eventId: newId('evt') })]);
  return ok(next);
});
