import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { apiHandler } from '../../platform/middleware/api.ts';
import { OperationsEnvironment } from '../environment.ts';
import { operationsRoutes } from '../routes.ts';

const environment = readEnvironment(OperationsEnvironment);

export const handler = apiHandler(operationsRoutes, {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
});
