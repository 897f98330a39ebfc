import { workerHandler } from '../../platform/middleware/worker.ts';
import { runtimeDeps } from '../runtime.ts';
import { applyDecision, DecisionInput } from '../steps/apply-decision.ts';
import { DecisionReply } from '../steps/decision-reply.ts';

const deps = runtimeDeps();

export const handler = workerHandler(
  { name: 'REQUEST_APPLY_DECISION', input: DecisionInput, output: DecisionReply },
  (input) => applyDecision(input, deps),
);
