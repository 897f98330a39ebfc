import { dynamo } from '../../platform/clients/dynamo.ts';
import { kms } from '../../platform/clients/kms.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { pageHandler } from '../../platform/page/handler.ts';
import { kmsSealer } from '../../platform/sealer.ts';
import { PageEnvironment } from '../environment.ts';
import { answerPage } from '../page/answer.ts';
import { issuerFrom } from '../sign-in/issuer.ts';

const environment = readEnvironment(PageEnvironment);
const deps = {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  newId,
  fiscalYearStartMonth: environment.FISCAL_YEAR_START_MONTH,
  sealer: kmsSealer(kms, environment.KEY_ID),
  issuer: issuerFrom(environment),
};

export const handler = pageHandler((request) => answerPage(request, deps));
