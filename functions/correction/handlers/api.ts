import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { apiHandler } from '../../platform/middleware/api.ts';
import { CorrectionEnvironment } from '../environment.ts';
import { correctionRoutes } from '../routes.ts';

const environment = readEnvironment(CorrectionEnvironment);

export const handler = apiHandler(correctionRoutes, {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  newId,
});
