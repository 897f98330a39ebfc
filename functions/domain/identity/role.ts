import * as z from 'zod';
import { IsoDate, IsoInstant } from '../calendar/dates.ts';
import { Seat } from '../raci/role.ts';

/** The seats of the programme: docs/handbook.md § People. */
export const Role = z.enum([
  'partner-user',
  'partner-account-manager',
  'partner-marketing-manager',
  'regional-lead',
  'partner-operations',
  'head-of-partnerships',
  'finance',
  'cro',
]);
export type Role = z.infer<typeof Role>;

/** Who is asking: taken from the token's claims and from nowhere else. */
export const Principal = z.strictObject({
  userId: z.string().min(1),
  name: z.string(),
  email: z.string(),
  roles: z.array(Role).min(1),
  partnerId: z.string().optional(),
});
export type Principal = z.infer<typeof Principal>;

/** Days away, first and last inclusive, and who decides meanwhile. docs/handbook.md § Accountability */
export const Absence = z
  .strictObject({ from: IsoDate, until: IsoDate, delegateId: z.string().min(1).max(64) })
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'must not be before `from`' });
export type Absence = z.infer<typeof Absence>;

/** The absences that may be known of one person at a time. */
export const mostAbsences = 50;

/** Mail to somebody comes back: the mailbox is not there, or its owner calls the mails unwanted. docs/handbook.md § Approval by e-mail link */
export const Unreachable = z.strictObject({ since: IsoInstant, reason: z.enum(['bounce', 'complaint']) });
export type Unreachable = z.infer<typeof Unreachable>;

/** The languages that mails and pages are written in. */
export const Language = z.enum(['en', 'de']);
export type Language = z.infer<typeof Language>;

/** A named human in a seat; `regions` empty means every region. docs/handbook.md § Accountability. */
export const Person = z.strictObject({
  personId: z.string().min(1).max(64),
  name: z.string().min(1).max(120),
  email: z.email(),
  /** The seats held: those of the roles above, and of others that the matrix speaks of. */
  roles: z.array(Seat).min(1),
  regions: z.array(z.string()),
  managerId: z.string().optional(),
  language: Language.default('en'),
  absences: z.array(Absence).max(mostAbsences).default([]),
  /** Until they are seated anew; meanwhile nobody asks them anything. */
  unreachable: Unreachable.optional(),
});
export type Person = z.infer<typeof Person>;

/** Whom to write to about an item: kept on the item and never in its events or logs. */
export const Contact = z.strictObject({ name: z.string(), email: z.string() });
export type Contact = z.infer<typeof Contact>;
