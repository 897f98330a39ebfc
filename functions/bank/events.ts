import type { EventType } from '../domain/event/event.ts';
import { actorOf } from '../domain/identity/access.ts';
import type { Principal } from '../domain/identity/role.ts';
import { eventChange } from '../store/changes.ts';
import type { Change } from '../store/commit.ts';
import type { BankDeps } from './deps.ts';

type Told = Extract<EventType, `bank-details.${string}` | 'payee.method-chosen'>;

const sentences: Record<Told, string> = {
  'bank-details.proposed': 'New bank details were given; they are used once another person confirmed them.',
  'bank-details.confirmed': 'The new bank details were confirmed and are in use.',
  'bank-details.declined': 'The new bank details were dropped.',
  'payee.method-chosen': 'How this partner is paid was chosen.',
};

type Subject = { readonly itemId: string; readonly partnerId: string | null };
export const ofPartner = (partnerId: string): Subject => ({ itemId: partnerId, partnerId });
export const ofVendor = (currency: string): Subject => ({ itemId: `payer-${currency}`, partnerId: null });

/** That something happened to bank details, and nothing of them. */
export const told = (
  type: Told,
  subject: Subject,
  facts: Readonly<Record<string, string | number>>,
  { caller, clock, newId }: Pick<BankDeps, 'clock' | 'newId'> & { readonly caller: Principal },
): Change =>
  eventChange({
    eventId: newId('evt'),
    type,
    ...subject,
    at: clock.now(),
    by: actorOf(caller),
    facts: { ...facts },
    sentence: sentences[type],
  });
