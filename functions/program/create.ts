import { actorOf } from '../domain/identity/access.ts';
import type { Program } from '../domain/program/program.ts';
import { created } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { createOnce, idempotentCall } from '../store/create-once.ts';
import { newProgram, readProgram } from '../store/programs.ts';
import { createProgram as contract } from './contracts.ts';
import type { ProgramDeps } from './deps.ts';
import { programAdded } from './events.ts';

export const createProgram = route(contract, async (input, { table, clock, newId }: ProgramDeps) => {
  const at = clock.now();
  const program: Program = { ...input.body, active: true, revision: 1, createdAt: at, updatedAt: at };
  const event = programAdded(program, { at, by: actorOf(input.caller) });
  return created(
    await createOnce(table, idempotentCall(contract.operationId, input), {
      find: (programId) => readProgram(table, programId),
      make: async () => ({
        resourceId: program.programId,
        resource: program,
        changes: [newProgram(program), eventChange({ ...event, eventId: newId('evt') })],
      }),
    }),
  );
});
