import { BusEvent } from '../../platform/bus-event.ts';
import { dynamo } from '../../platform/clients/dynamo.ts';
import { ses } from '../../platform/clients/ses.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { sesSender } from '../../platform/mail/send.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { NotificationEnvironment } from '../environment.ts';
import { ConfirmersReply, tellConfirmers } from '../tell-confirmers.ts';

const environment = readEnvironment(NotificationEnvironment);
const deps = {
  table: { client: dynamo, name: environment.TABLE_NAME },
  sendLetter: sesSender(ses, { address: environment.SENDER_ADDRESS, configurationSet: environment.CONFIGURATION_SET }),
};

export const handler = workerHandler(
  { name: 'NOTIFICATION_TELL_CONFIRMERS', input: BusEvent, output: ConfirmersReply },
  ({ detail }) => tellConfirmers(detail, deps),
);
