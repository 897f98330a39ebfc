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
import { endWaitWith } from '../../platform/task-token.ts';
import { FeedbackEnvironment } from '../environment.ts';
import { FeedbackEvent } from '../feedback.ts';
import { FeedbackReply, hearFeedback } from '../hear-feedback.ts';

const environment = readEnvironment(FeedbackEnvironment);
const deps = {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  newId,
  sealer: kmsSealer(kms, environment.KEY_ID),
  endWait: endWaitWith(sfn),
  sendLetter: sesSender(ses, { address: environment.SENDER_ADDRESS, configurationSet: environment.CONFIGURATION_SET }),
};

export const handler = workerHandler(
  { name: 'NOTIFICATION_HEAR_FEEDBACK', input: FeedbackEvent, output: FeedbackReply },
  (event) => hearFeedback(event, deps),
);
