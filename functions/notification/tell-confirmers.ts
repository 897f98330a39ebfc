import * as z from 'zod';
import type { DomainEvent } from '../domain/event/event.ts';
import { isSameHuman } from '../domain/identity/same-human.ts';
import { confirmersOf } from '../domain/seat/second-person.ts';
import type { SendLetter } from '../platform/mail/send.ts';
import { tellOnce } from '../store/notices.ts';
import { allPeople } from '../store/people.ts';
import type { Table } from '../store/table.ts';
import { proposalLetter } from './letters/proposal.ts';
import { proposedIn } from './proposal.ts';

export type ConfirmerDeps = { readonly table: Table; readonly sendLetter: SendLetter };

/** People who were told in this run; none where nobody can confirm it any more. */
export const ConfirmersReply = z.object({ told: z.int().min(0) });

/**
 * Writes to everybody who may confirm a change of policy or matrix, whoever proposed it and whom mail does not reach left
 * out. Once for a proposal and person, however often the event is delivered. docs/handbook.md § Two people
 * @throws AggregateError when somebody could not be written to; the others were, and the next delivery leaves them out.
 */
export async function tellConfirmers(
  event: DomainEvent,
  { table, sendLetter }: ConfirmerDeps,
): Promise<z.input<typeof ConfirmersReply>> {
  const [proposed, people] = await Promise.all([proposedIn(event, table), allPeople(table)]);
  if (!proposed) return { told: 0 };
  const { proposedBy, proposerEmail } = proposed.proposal;
  const proposer = { userId: proposedBy, email: proposerEmail };
  const known = people.find(({ personId, email }) => isSameHuman({ userId: personId, email }, proposer));
  let told = 0;
  const failures: unknown[] = [];
  for (const person of confirmersOf(proposer, people).filter(({ unreachable }) => !unreachable)) {
    const letter = proposalLetter({ ...proposed, proposer: known?.name ?? proposedBy }, person.language);
    try {
      const notice = { eventId: event.eventId, personId: person.personId };
      if (await tellOnce(notice, table, () => sendLetter(person, letter))) told++;
    } catch (thrown) {
      failures.push(thrown);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} people could not be told`);
  return { told };
}
