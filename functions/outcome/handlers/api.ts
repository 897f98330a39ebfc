import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { apiHandler } from '../../platform/middleware/api.ts';
import { OutcomeEnvironment } from '../environment.ts';
import { outcomeRoutes } from '../routes.ts';

const environment = readEnvironment(OutcomeEnvironment);

export const handler = apiHandler(outcomeRoutes, {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  newId,
});
