import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { apiHandler } from '../../platform/middleware/api.ts';
import { DirectoryEnvironment } from '../environment.ts';
import { directoryRoutes } from '../routes.ts';

const environment = readEnvironment(DirectoryEnvironment);

export const handler = apiHandler(directoryRoutes, {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  newId,
});
