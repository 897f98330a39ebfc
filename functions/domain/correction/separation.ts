import type { Principal } from '../identity/role.ts';
import { requireOtherHuman } from '../identity/same-human.ts';
import type { Correction } from './correction.ts';

/**
 * Two people answer for every correction: who confirms is another human than who proposed, by user id and by e-mail
 * address, since one human may have two users. docs/handbook.md § Corrections
 * @throws Refusal `forbidden`
 */
export function requireSecondPerson(
  { proposedBy, proposerEmail }: Pick<Correction, 'proposedBy' | 'proposerEmail'>,
  caller: Pick<Principal, 'userId' | 'email'>,
): void {
  const proposer = { userId: proposedBy, email: proposerEmail };
  requireOtherHuman(caller, proposer, 'Whoever proposed a correction cannot confirm it; another person has to.');
}
