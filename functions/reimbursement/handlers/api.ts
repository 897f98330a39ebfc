import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { apiHandler } from '../../platform/middleware/api.ts';
import { ReimbursementEnvironment } from '../environment.ts';
import { reimbursementRoutes } from '../routes.ts';

const environment = readEnvironment(ReimbursementEnvironment);

export const handler = apiHandler(reimbursementRoutes, {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  newId,
});
