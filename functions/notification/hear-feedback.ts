import * as z from 'zod';
import { allPeople } from '../store/people.ts';
import { contactUnreachable } from './contact-unreachable.ts';
import { type FeedbackEvent, returnedBy } from './feedback.ts';
import type { FeedbackDeps } from './feedback-deps.ts';
import { personUnreachable } from './person-unreachable.ts';

export const FeedbackReply = z.object({
  /** For each address: a person with a seat, the contact of an item, or nobody we know. */
  did: z.array(z.enum(['person', 'contact', 'nobody'])),
});

/**
 * What becomes of whoever mail no longer reaches: a person with a seat is asked nothing any more, and what they were asked
 * goes up at once; of a partner's contact the partner marketing manager hears. Told twice it is done once.
 * docs/handbook.md § Approval by e-mail link
 */
export async function hearFeedback(event: FeedbackEvent, deps: FeedbackDeps): Promise<z.input<typeof FeedbackReply>> {
  const returned = returnedBy(event);
  if (!returned) return { did: [] };
  const people = await allPeople(deps.table);
  const unreachable = { since: deps.clock.now(), reason: returned.reason };
  const did: z.input<typeof FeedbackReply>['did'] = [];
  for (const address of returned.addresses) {
    const holders = people.filter(({ email }) => email.toLowerCase() === address);
    for (const person of holders) await personUnreachable(person, unreachable, returned.itemId, deps);
    if (holders.length > 0) did.push('person');
    else did.push(await contactUnreachable({ address, itemId: returned.itemId, unreachable, people }, deps));
  }
  return { did };
}
