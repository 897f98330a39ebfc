import { dynamo } from '../../platform/clients/dynamo.ts';
import { kms } from '../../platform/clients/kms.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { apiHandler } from '../../platform/middleware/api.ts';
import { kmsSealer } from '../../platform/sealer.ts';
import { BankEnvironment } from '../environment.ts';
import { bankRoutes } from '../routes.ts';

const environment = readEnvironment(BankEnvironment);

export const handler = apiHandler(bankRoutes, {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  newId,
  sealer: kmsSealer(kms, environment.KEY_ID),
});
