import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { AuditInput, AuditOutput, auditClaim } from '../audit-claim.ts';
import { ClaimStepEnvironment } from '../environment.ts';

const environment = readEnvironment(ClaimStepEnvironment);
const deps = { table: { client: dynamo, name: environment.TABLE_NAME }, clock: systemClock, newId };

export const handler = workerHandler({ name: 'CLAIM_AUDIT', input: AuditInput, output: AuditOutput }, (input) =>
  auditClaim(input, deps),
);
