import { dynamo } from '../../platform/clients/dynamo.ts';
import { ses } from '../../platform/clients/ses.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { sesSender } from '../../platform/mail/send.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { LeverSummaryEnvironment } from '../environment.ts';
import { SummariseInput, SummariseOutput, summarise } from '../summarise.ts';

const environment = readEnvironment(LeverSummaryEnvironment);

const deps = {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  newId,
  fiscalYearStartMonth: environment.FISCAL_YEAR_START_MONTH,
  send: sesSender(ses, { address: environment.SENDER_ADDRESS, configurationSet: environment.CONFIGURATION_SET }),
};

export const handler = workerHandler(
  { name: 'LEVER_SUMMARISE', input: SummariseInput, output: SummariseOutput },
  (input) => summarise(input, deps),
);
