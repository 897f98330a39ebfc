import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { apiHandler } from '../../platform/middleware/api.ts';
import { ProgramEnvironment } from '../environment.ts';
import { programRoutes } from '../routes.ts';

const environment = readEnvironment(ProgramEnvironment);

export const handler = apiHandler(programRoutes, {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  newId,
});
