import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { pageHandler } from '../../platform/page/handler.ts';
import { PageEnvironment } from '../environment.ts';
import { answerPage } from '../page/answer.ts';

const environment = readEnvironment(PageEnvironment);
const deps = {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  newId,
  fiscalYearStartMonth: environment.FISCAL_YEAR_START_MONTH,
};

export const handler = pageHandler((request) => answerPage(request, deps));
