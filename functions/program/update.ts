import { absent } from '../domain/identity/access.ts';
import type { Program } from '../domain/program/program.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { commit } from '../store/commit.ts';
import { readProgram, replaceProgram } from '../store/programs.ts';
import { updateProgram as contract } from './contracts.ts';
import type { ProgramDeps } from './deps.ts';

export const updateProgram = route(contract, async ({ params, body }, { table, clock }: ProgramDeps) => {
  const program = await readProgram(table, params.programId);
  if (!program) throw absent();
  const next: Program = { ...program, ...body, revision: body.revision + 1, updatedAt: clock.now() };
  await commit(table, [replaceProgram(next)]);
  return ok(next);
});
