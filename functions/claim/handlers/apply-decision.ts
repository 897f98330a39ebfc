import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { ApplyDecisionInput, ApplyDecisionOutput, applyDecision } from '../apply-decision.ts';
import { ClaimStepEnvironment } from '../environment.ts';

const environment = readEnvironment(ClaimStepEnvironment);
const deps = { table: { client: dynamo, name: environment.TABLE_NAME }, clock: systemClock, newId };

export const handler = workerHandler(
  { name: 'CLAIM_APPLY_DECISION', input: ApplyDecisionInput, output: ApplyDecisionOutput },
  (input) => applyDecision(input, deps),
);
