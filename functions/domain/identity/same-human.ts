import * as z from 'zod';
import type { Principal } from './role.ts';

/** A user, as far as it tells which human it is. */
export type Human = Pick<Principal, 'userId' | 'email'>;

/** Whether two users are one human: the same user id or the same mailbox, since one human may have two users. docs/handbook.md § Two people */
export const isSameHuman = (one: Human, other: Human): boolean =>
  one.userId === other.userId || mailbox(one.email) === mailbox(other.email);

/** A mail address without what mailboxes do not tell apart: letter case and spaces around it. */
export const mailbox = (email: string): string => email.trim().toLowerCase();

/** Whether there is an address to tell somebody by: without one everybody would be the same human. docs/handbook.md § Two people */
export const isNamed = ({ email }: Pick<Human, 'email'>): boolean => z.email().safeParse(mailbox(email)).success;
