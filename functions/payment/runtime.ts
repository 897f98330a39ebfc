import { dynamo } from '../platform/clients/dynamo.ts';
import { kms } from '../platform/clients/kms.ts';
import { s3 } from '../platform/clients/s3.ts';
import { systemClock } from '../platform/clock.ts';
import { readEnvironment } from '../platform/environment.ts';
import { newId } from '../platform/ids.ts';
import { kmsSealer } from '../platform/sealer.ts';
import type { PaymentDeps } from './deps.ts';
import { PaymentEnvironment } from './environment.ts';
import { paymentFiles } from './payment-files.ts';

/** What the deployed functions of this room work with. @throws Error naming every variable that is missing. */
export function runtimeDeps(): PaymentDeps {
  const { TABLE_NAME, KEY_ID, PAYMENTS_BUCKET } = readEnvironment(PaymentEnvironment);
  return {
    table: { client: dynamo, name: TABLE_NAME },
    clock: systemClock,
    newId,
    sealer: kmsSealer(kms, KEY_ID),
    files: paymentFiles(s3, PAYMENTS_BUCKET),
  };
}
