import { workerHandler } from '../../platform/middleware/worker.ts';
import { runtimeDeps } from '../runtime.ts';
import { AdvanceInput, AdvanceReply, advance } from '../steps/advance.ts';

const deps = runtimeDeps();

export const handler = workerHandler({ name: 'REQUEST_ADVANCE', input: AdvanceInput, output: AdvanceReply }, (input) =>
  advance(input, deps),
);
