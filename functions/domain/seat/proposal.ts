import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';
import { Refusal } from '../errors.ts';
import { Person, type Principal } from '../identity/role.ts';
import { requireOtherHuman } from '../identity/same-human.ts';

/** A change to a seat that decides on money, waiting for a second person, or what became of it. docs/handbook.md § Two people */
export const SeatProposal = z.strictObject({
  person: Person,
  status: z.enum(['open', 'confirmed', 'declined', 'superseded']),
  proposedBy: z.string(),
  /** Tells the proposer from who confirms; not shown, and in no event. */
  proposerEmail: z.string(),
  proposedAt: IsoInstant,
  settledBy: z.string().optional(),
});
export type SeatProposal = z.infer<typeof SeatProposal>;

/** What a second person has read: the proposal of that instant, and no later one. */
type Seen = { readonly proposedAt: IsoInstant };

/** Whether this very confirmation was done before: the answer to it was lost, and it is asked for again. */
export const isConfirmed = (proposal: SeatProposal, seen: Seen, { userId }: Principal): boolean =>
  proposal.status === 'confirmed' && proposal.settledBy === userId && proposal.proposedAt === seen.proposedAt;

/**
 * A second person agrees: neither who proposed it nor who would be seated, by user id and by e-mail address.
 * @throws Refusal `conflict` when another was proposed since, `wrong-state` when nothing is open, `forbidden`.
 * docs/handbook.md § Two people
 */
export function confirmSeat(proposal: SeatProposal, seen: Seen, caller: Principal): SeatProposal {
  requireOpen(proposal, seen);
  const { person, proposedBy, proposerEmail } = proposal;
  const proposer = { userId: proposedBy, email: proposerEmail };
  requireOtherHuman(caller, proposer, 'Whoever proposed the seat cannot confirm it; another person has to.');
  const seated = { userId: person.personId, email: person.email };
  requireOtherHuman(caller, seated, 'Nobody confirms their own seat; another person has to.');
  return { ...proposal, status: 'confirmed', settledBy: caller.userId };
}

/** It stays as it was. @throws Refusal `conflict`, `wrong-state` */
export function declineSeat(proposal: SeatProposal, seen: Seen, { userId }: Principal): SeatProposal {
  requireOpen(proposal, seen);
  return { ...proposal, status: 'declined', settledBy: userId };
}

function requireOpen({ status, proposedAt }: SeatProposal, seen: Seen): void {
  if (proposedAt !== seen.proposedAt) {
    throw new Refusal('conflict', 'Something else was proposed for this person since you read it; read it again.');
  }
  if (status !== 'open') throw new Refusal('wrong-state', `The proposal is "${status}" by now.`);
}
