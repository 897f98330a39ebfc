import { Refusal } from '../errors.ts';
import type { Principal } from '../identity/role.ts';
import type { Correction } from './correction.ts';

/**
 * Two people answer for every correction: who confirms is another human than who proposed, by user id and by e-mail
 * address, since one human may have two users. docs/handbook.md § Corrections
 * @throws Refusal `forbidden`
 */
export function requireSecondPerson(
  { proposedBy, proposerEmail }: Pick<Correction, 'proposedBy' | 'proposerEmail'>,
  { userId, email }: Pick<Principal, 'userId' | 'email'>,
): void {
  if (userId !== proposedBy && mailbox(email) !== mailbox(proposerEmail)) return;
  throw new Refusal('forbidden', 'Whoever proposed a correction cannot confirm it; another person has to.');
}

const mailbox = (email: string): string => email.trim().toLowerCase();
