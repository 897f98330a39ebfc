import { Refusal } from '../domain/errors.ts';
import type { Person, Unreachable } from '../domain/identity/role.ts';
import { eventChange } from '../store/changes.ts';
import { readClaim } from '../store/claims.ts';
import { commit } from '../store/commit.ts';
import { readRequest } from '../store/requests.ts';
import { newReturnedAddress, returnedFrom } from '../store/returned-addresses.ts';
import type { Table } from '../store/table.ts';
import type { FeedbackDeps } from './feedback-deps.ts';
import { unreachableContactLetter } from './letters/unreachable-contact.ts';

type Returned = {
  readonly address: string;
  readonly itemId: string | undefined;
  readonly unreachable: Unreachable;
  readonly people: readonly Person[];
};

/**
 * Keeps on the item, and of the address, that its contact cannot be written to, and tells the partner marketing manager of
 * the region. The letter goes first: told twice is better than not at all.
 */
export async function contactUnreachable(
  { address, itemId, unreachable, people }: Returned,
  { table, newId, sendLetter }: FeedbackDeps,
): Promise<'contact' | 'nobody'> {
  const subject = itemId === undefined ? undefined : await subjectOf(table, itemId);
  if (!itemId || subject?.item.contact.email.toLowerCase() !== address) return 'nobody';
  const contact = { email: address };
  if (await returnedFrom(table, contact)) return 'contact';
  const { request, item } = subject;
  const manager = marketingManagerOf(request.terms.region, people);
  if (manager) await sendLetter(manager, unreachableContactLetter(itemId, item, request, unreachable));
  const event = {
    eventId: newId('evt'),
    type: 'contact.unreachable' as const,
    itemId,
    partnerId: item.partnerId,
    at: unreachable.since,
    by: 'system',
    facts: { reason: unreachable.reason },
    sentence: 'Mail to the contact of this item comes back; nothing more is sent to that address.',
  };
  try {
    await commit(table, [newReturnedAddress(contact, unreachable), eventChange(event)]);
  } catch (thrown) {
    if (!(thrown instanceof Refusal && thrown.kind === 'conflict')) throw thrown;
  }
  return 'contact';
}

async function subjectOf(table: Table, itemId: string) {
  const claim = itemId.startsWith('clm_') ? await readClaim(table, itemId) : undefined;
  const request = await readRequest(table, claim?.requestId ?? itemId);
  return request && { request, item: claim ?? request };
}

/** Whoever can be written to, the region's own first. */
function marketingManagerOf(region: string, people: readonly Person[]): Person | undefined {
  const reachable = people.filter(
    ({ roles, unreachable }) => roles.includes('partner-marketing-manager') && !unreachable,
  );
  return (
    reachable.find(({ regions }) => regions.includes(region)) ?? reachable.find(({ regions }) => regions.length === 0)
  );
}
