import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { apiHandler } from '../../platform/middleware/api.ts';
import { StatementEnvironment } from '../environment.ts';
import { statementRoutes } from '../routes.ts';

const environment = readEnvironment(StatementEnvironment);

export const handler = apiHandler(statementRoutes, {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
});
