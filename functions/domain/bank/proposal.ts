import { Refusal } from '../errors.ts';
import { requireOtherHuman } from '../identity/same-human.ts';
import type { ConfirmedBankDetails, SealedBankDetails } from './bank-details.ts';

/** What a payee and an account of the vendor have in common: details in use, and details that wait for a second person. */
type Kept = {
  readonly confirmed?: ConfirmedBankDetails | undefined;
  readonly proposed?: SealedBankDetails | undefined;
  readonly revision: number;
};

type SecondPerson = { readonly userId: string; readonly email: string };
type Seen = { readonly revision: number };

/**
 * The proposed details come into use. What is confirmed is what was seen: the revision that was read. Whoever gave the
 * details cannot confirm them, under whatever user or seat. docs/handbook.md § Payments
 * @throws Refusal `conflict`, `wrong-state` when nothing is proposed, `forbidden` for the one who proposed.
 */
export function confirm<T extends Kept>(kept: T, seen: Seen, person: SecondPerson, at: string): T {
  const proposal = proposalSeen(kept, seen);
  // One human may have a partner's user and a seat.
  const proposer = { userId: proposal.proposedBy.replace(/^partner:/, ''), email: proposal.proposerEmail };
  requireOtherHuman(person, proposer, 'Whoever gave bank details cannot confirm them; another person has to.');
  const inUse = { ...proposal, confirmedBy: person.userId, confirmedAt: at };
  return { ...kept, confirmed: inUse, proposed: undefined, revision: kept.revision + 1 };
}

/** Whether this very confirmation was done before: the answer to it was lost, and it is asked for again. */
export const isConfirmed = ({ confirmed, proposed, revision }: Kept, seen: Seen, { userId }: SecondPerson): boolean =>
  !proposed && confirmed?.confirmedBy === userId && revision === seen.revision + 1;

/** The proposed details are dropped; those in use stay. @throws Refusal `conflict`, `wrong-state` when nothing is proposed. */
export function decline<T extends Kept>(kept: T, seen: Seen): T {
  proposalSeen(kept, seen);
  return { ...kept, proposed: undefined, revision: kept.revision + 1 };
}

function proposalSeen({ proposed, revision }: Kept, seen: Seen): SealedBankDetails {
  if (revision !== seen.revision) {
    throw new Refusal('conflict', 'The bank details changed since you read them; read them again.');
  }
  if (proposed) return proposed;
  throw new Refusal('wrong-state', 'No bank details wait for a confirmation.');
}
