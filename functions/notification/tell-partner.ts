import * as z from 'zod';
import type { DomainEvent } from '../domain/event/event.ts';
import type { SendLetter } from '../platform/mail/send.ts';
import { returnedFrom } from '../store/returned-addresses.ts';
import type { Table } from '../store/table.ts';
import type { Addressed } from './addressed.ts';
import { claimLetter } from './claim-letter.ts';
import { requestLetter } from './request-letter.ts';

export type TellDeps = { readonly table: Table; readonly sendLetter: SendLetter };

export const TellReply = z.object({ did: z.enum(['told', 'nothing-to-tell', 'no-address', 'unreachable']) });
type TellReply = z.infer<typeof TellReply>;

/**
 * Writes to the partner's contact about a decision or payment. The letter is made from the item as it stands: an event
 * that comes after the item moved on tells nothing, since a newer letter follows or has gone out.
 */
export async function tellPartner(event: DomainEvent, { table, sendLetter }: TellDeps): Promise<TellReply> {
  const addressed = await letterAbout(event, table);
  if (!addressed) return { did: 'nothing-to-tell' };
  if (!z.email().safeParse(addressed.contact.email).success) return { did: 'no-address' };
  if (await returnedFrom(table, addressed.contact)) return { did: 'unreachable' };
  await sendLetter(addressed.contact, addressed.letter);
  return { did: 'told' };
}

function letterAbout(event: DomainEvent, table: Table): Promise<Addressed | undefined> {
  switch (event.type) {
    case 'request.approved':
    case 'request.returned':
    case 'request.rejected':
      return requestLetter(event.type, event.itemId, table);
    case 'claim.returned':
    case 'claim.rejected':
    case 'claim.disputed':
    case 'claim.dispute-granted':
    case 'claim.clawed-back':
    case 'payment.settled':
      return claimLetter(event.type, event.itemId, table);
    default:
      return Promise.resolve(undefined);
  }
}
