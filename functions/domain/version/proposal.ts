import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';
import { Refusal } from '../errors.ts';
import type { Act } from '../event/change.ts';
import type { Principal } from '../identity/role.ts';
import { requireOtherHuman } from '../identity/same-human.ts';

/** A next version of policy or matrix that waits for a second person, or what became of it. docs/handbook.md § Two people */
export const VersionProposal = z.strictObject({
  /** Proposals are numbered from 1, whatever becomes of them; versions are not. */
  number: z.int().min(1),
  /** The version that it is to take the place of; 0 where there was none. */
  basedOn: z.int().min(0),
  status: z.enum(['open', 'confirmed', 'declined']),
  reason: z.string().min(3).max(500),
  proposedBy: z.string(),
  /** Tells the proposer from who confirms; not shown, and in no event. */
  proposerEmail: z.string(),
  proposedAt: IsoInstant,
  settledBy: z.string().optional(),
  settledAt: IsoInstant.optional(),
  /** The version that it became. */
  version: z.int().min(1).optional(),
});
export type VersionProposal = z.infer<typeof VersionProposal>;

/** What stands now: the version in force, 0 without one, and the number of the proposal made last. */
export type Standing = { readonly inForce: number; readonly lastProposal: number };

/** Whether an open proposal can be settled no more: another was made after it, or another version came into force. docs/handbook.md § Two people */
export const isSuperseded = ({ status, number, basedOn }: VersionProposal, { inForce, lastProposal }: Standing) =>
  status === 'open' && (number < lastProposal || basedOn !== inForce);

/**
 * A second person agrees: the proposal becomes the version after the one in force.
 * @throws Refusal `forbidden` to whoever proposed it, `wrong-state` once it is settled or superseded.
 * docs/handbook.md § Two people
 */
export function confirmVersion<P extends VersionProposal>(
  proposal: P,
  standing: Standing,
  caller: Principal,
  act: Act,
): P & { readonly version: number } {
  const proposer = { userId: proposal.proposedBy, email: proposal.proposerEmail };
  requireOtherHuman(caller, proposer, 'Whoever proposed the change cannot confirm it; another person has to.');
  requireOpen(proposal, standing);
  return { ...proposal, status: 'confirmed', version: standing.inForce + 1, settledBy: act.by, settledAt: act.at };
}

/** Everything stays as it was: a second person says no, or the proposer takes it back. @throws Refusal `wrong-state` */
export function declineVersion<P extends VersionProposal>(proposal: P, standing: Standing, act: Act): P {
  requireOpen(proposal, standing);
  return { ...proposal, status: 'declined', settledBy: act.by, settledAt: act.at };
}

function requireOpen(proposal: VersionProposal, standing: Standing): void {
  if (proposal.status !== 'open') throw new Refusal('wrong-state', `The proposal is "${proposal.status}" by now.`);
  if (!isSuperseded(proposal, standing)) return;
  throw new Refusal('wrong-state', 'Something else was proposed or came into force since; read what stands now.');
}
