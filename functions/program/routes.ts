import type { Route } from '../platform/http/route.ts';
import { createProgram } from './create.ts';
import type { ProgramDeps } from './deps.ts';
import { listPrograms, readProgram } from './read.ts';
import { updateProgram } from './update.ts';

export const programRoutes: readonly Route<ProgramDeps>[] = [createProgram, listPrograms, readProgram, updateProgram];
