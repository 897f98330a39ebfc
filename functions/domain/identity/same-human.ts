import * as z from 'zod';
import { Refusal } from '../errors.ts';
import type { Principal } from './role.ts';

/** A user, as far as it tells which human it is. */
export type Human = Pick<Principal, 'userId' | 'email'>;

/** Whether two users are one human: the same user id or the same mailbox, since one human may have two users. docs/handbook.md § Two people */
export const isSameHuman = (one: Human, other: Human): boolean =>
  one.userId === other.userId || mailbox(one.email) === mailbox(other.email);

/** A mail address without what mailboxes do not tell apart: letter case and spaces around it. */
export const mailbox = (email: string): string => email.trim().toLowerCase();

/** Whether there is an address to tell somebody by: without one everybody would be the same human. docs/handbook.md § Two people */
export const hasAddress = ({ email }: Pick<Human, 'email'>): boolean => z.email().safeParse(mailbox(email)).success;

/**
 * Two people answer for it: who confirms is another human than who proposed, and can be told from them.
 * @throws Refusal `forbidden`, with the sentence given to whoever confirms what is their own. docs/handbook.md § Two people
 */
export function requireOtherHuman(confirmer: Human, proposer: Human, sentence: string): void {
  if (!hasAddress(confirmer) || !hasAddress(proposer)) {
    throw new Refusal(
      'forbidden',
      'Who proposed or who confirms has no e-mail address to tell them apart by; it has to be proposed anew with one.',
    );
  }
  if (isSameHuman(confirmer, proposer)) throw new Refusal('forbidden', sentence);
}
