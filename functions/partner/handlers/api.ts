import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { apiHandler } from '../../platform/middleware/api.ts';
import { PartnerEnvironment } from '../environment.ts';
import { partnerRoutes } from '../routes.ts';

const environment = readEnvironment(PartnerEnvironment);

export const handler = apiHandler(partnerRoutes, {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  newId,
});
