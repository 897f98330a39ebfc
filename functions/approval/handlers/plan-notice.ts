import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { PlanNoticeEnvironment } from '../environment.ts';
import { PlanNoticeInput, PlanNoticeReply } from '../plan-notice.ts';
import { planWhileUnassigned } from '../plan-while-unassigned.ts';

const environment = readEnvironment(PlanNoticeEnvironment);
const deps = { table: { client: dynamo, name: environment.TABLE_NAME }, clock: systemClock, newId };

export const handler = workerHandler(
  { name: 'APPROVAL_PLAN_NOTICE', input: PlanNoticeInput, output: PlanNoticeReply },
  (input) => planWhileUnassigned(input, deps),
);
