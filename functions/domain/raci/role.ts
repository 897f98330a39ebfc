import * as z from 'zod';

/** Every role that a matrix may speak of: those who use the programme, and those who are only asked or told. docs/handbook.md § Accountability */
export const RaciRole = z.enum([
  'partner-user',
  'partner-account-manager',
  'partner-marketing-manager',
  'regional-lead',
  'partner-sales-executive',
  'partner-operations',
  'head-of-partnerships',
  'vp-alliances',
  'global-svp',
  'partner-solutions-architect',
  'partner-engineering',
  'sales',
  'sales-operations',
  'corporate-marketing',
  'legal',
  'finance',
  'cro',
  'ceo',
]);
export type RaciRole = z.infer<typeof RaciRole>;

/** What people are seated as. Whoever leads the alliances sits in one seat, whatever a company calls it as it grows. */
export const Seat = RaciRole.exclude(['vp-alliances', 'global-svp']);
export type Seat = z.infer<typeof Seat>;

/** The seat whose holder a role of the matrix means. docs/handbook.md § Accountability */
export const seatOf = (role: RaciRole): Seat =>
  role === 'vp-alliances' || role === 'global-svp' ? 'head-of-partnerships' : role;
