import { absent } from '../domain/identity/access.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { listPrograms as listStored, readProgram as readStored } from '../store/programs.ts';
import { listPrograms as listContract, readProgram as readContract } from './contracts.ts';
import type { ProgramDeps } from './deps.ts';

export const listPrograms = route(listContract, async ({ query }, { table }: ProgramDeps) =>
  ok(await listStored(table, query)),
);

export const readProgram = route(readContract, async ({ params }, { table }: ProgramDeps) => {
  const program = await readStored(table, params.programId);
  if (!program) throw absent();
  return ok(program);
});
