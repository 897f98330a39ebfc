import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

/** Makes the sender known to Amazon SES, unless the account knows it already. */
export function mailIdentity(scope: Construct, { senderAddress, senderIdentity }: Settings): void {
  switch (senderIdentity) {
    case 'existing':
      return;
    case 'address':
      new EmailIdentity(scope, 'Sender', { identity: Identity.email(senderAddress) });
      return;
    case 'domain':
      new EmailIdentity(scope, 'Sender', {
        identity: Identity.domain(senderAddress.slice(senderAddress.indexOf('@') + 1)),
      });
  }
}
