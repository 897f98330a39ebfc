import { type Candidate, seatsOf } from '../domain/approval/candidates.ts';
import { readerOf } from '../domain/approval/reader.ts';
import type { IsoInstant } from '../domain/calendar/dates.ts';
import { dayOf } from '../domain/calendar/days.ts';
import { Refusal } from '../domain/errors.ts';
import type { Person, Unreachable } from '../domain/identity/role.ts';
import { eventChange } from '../store/changes.ts';
import { readClaim } from '../store/claims.ts';
import { commit } from '../store/commit.ts';
import { readPartner } from '../store/partners.ts';
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
 * the region, or whoever stands in for them. The letter goes first: told twice is better than not at all.
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
  const manager = readsForRegion(request.terms.region, people, unreachable.since);
  if (manager) {
    const partner = (await readPartner(table, item.partnerId))?.name ?? item.partnerId;
    const said = { itemId, contact: item.contact.name, partner, title: request.terms.title, unreachable };
    await sendLetter(manager, unreachableContactLetter(said, manager.language));
  }
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

/** The region's own first; whoever is away has a delegate. docs/handbook.md § Approval by e-mail link */
function readsForRegion(region: string, people: readonly Person[], at: IsoInstant): Person | undefined {
  const role = 'partner-marketing-manager';
  const seats = seatsOf(role, region, people).map((person): Candidate => ({ person, how: 'seat', role }));
  return readerOf(seats, people, dayOf(at));
}
