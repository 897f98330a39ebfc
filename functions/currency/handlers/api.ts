import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { apiHandler } from '../../platform/middleware/api.ts';
import { CurrencyEnvironment } from '../environment.ts';
import { currencyRoutes } from '../routes.ts';

const environment = readEnvironment(CurrencyEnvironment);

export const handler = apiHandler(currencyRoutes, {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  newId,
});
