import * as z from 'zod';
import { dynamo } from '../../platform/clients/dynamo.ts';
import { ses } from '../../platform/clients/ses.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { sesSender } from '../../platform/mail/send.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { reported } from '../../platform/sweep.ts';
import { DigestReport, sendDigests } from '../digest/send.ts';
import { DigestEnvironment } from '../environment.ts';

const environment = readEnvironment(DigestEnvironment);
const deps = {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  sendLetter: sesSender(ses, { address: environment.SENDER_ADDRESS, configurationSet: environment.CONFIGURATION_SET }),
};

/** The schedule says when; whatever it sends along is of no meaning. */
export const handler = workerHandler(
  { name: 'APPROVAL_DIGEST', input: z.unknown(), output: DigestReport },
  async (_, context) => {
    const timeLeft = () => context.getRemainingTimeInMillis();
    return reported('APPROVAL_DIGEST_REPORT', await sendDigests({ ...deps, timeLeft }));
  },
);
