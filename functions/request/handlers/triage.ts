import { workerHandler } from '../../platform/middleware/worker.ts';
import { runtimeDeps } from '../runtime.ts';
import { TriageInput, TriageReply, triageRequest } from '../steps/triage.ts';

const deps = runtimeDeps();

export const handler = workerHandler({ name: 'REQUEST_TRIAGE', input: TriageInput, output: TriageReply }, (input) =>
  triageRequest(input, deps),
);
