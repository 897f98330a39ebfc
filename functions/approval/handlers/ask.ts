import { dynamo } from '../../platform/clients/dynamo.ts';
import { kms } from '../../platform/clients/kms.ts';
import { ses } from '../../platform/clients/ses.ts';
import { sfn } from '../../platform/clients/sfn.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { sesSender } from '../../platform/mail/send.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { kmsSealer } from '../../platform/sealer.ts';
import { endWaitWith, resumeTaskWith } from '../../platform/task-token.ts';
import { AskOrWaitReply, askOrWait } from '../ask-or-wait.ts';
import { AskInput } from '../asking.ts';
import { AskEnvironment } from '../environment.ts';
import { newLink } from '../link.ts';

const environment = readEnvironment(AskEnvironment);
const deps = {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  newId,
  newLink,
  sealer: kmsSealer(kms, environment.KEY_ID),
  resumeTask: resumeTaskWith(sfn),
  endWait: endWaitWith(sfn),
  sendLetter: sesSender(ses, { address: environment.SENDER_ADDRESS, configurationSet: environment.CONFIGURATION_SET }),
  baseUrl: environment.BASE_URL.replace(/\/$/, ''),
  fiscalYearStartMonth: environment.FISCAL_YEAR_START_MONTH,
};

export const handler = workerHandler({ name: 'APPROVAL_ASK', input: AskInput, output: AskOrWaitReply }, (input) =>
  askOrWait(input, deps),
);
