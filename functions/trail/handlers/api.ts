import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { apiHandler } from '../../platform/middleware/api.ts';
import { TrailEnvironment } from '../environment.ts';
import { trailRoutes } from '../routes.ts';

const environment = readEnvironment(TrailEnvironment);

export const handler = apiHandler(trailRoutes, {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
});
