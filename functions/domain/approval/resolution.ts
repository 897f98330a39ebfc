import * as z from 'zod';
import { Seat } from '../raci/role.ts';

/**
 * Somebody who would have been asked before, or a seat that nobody holds. `gone`: a delegate who has no seat any more;
 * `unreachable`: mail to them comes back.
 */
export const PassedOver = z.strictObject({
  personId: z.string().nullable(),
  role: Seat,
  why: z.enum(['vacant', 'absent', 'barred', 'silent', 'gone', 'unreachable']),
});
export type PassedOver = z.infer<typeof PassedOver>;

/** How a question came to its approver. */
export const How = z.enum(['seat', 'delegate', 'manager', 'stand-in']);
export type How = z.infer<typeof How>;

/**
 * Why this person is asked: the seat that answers, by which task of which matrix (null: by the policy alone), and who was
 * passed over on the way. Ids and seats only, no names. docs/handbook.md § Accountability
 */
export const Resolution = z.strictObject({
  role: Seat,
  personId: z.string(),
  how: How,
  reason: z.string(),
  task: z.string().nullable(),
  matrixVersion: z.int().min(1).nullable(),
  path: z.array(PassedOver),
});
export type Resolution = z.infer<typeof Resolution>;

type Route = { readonly how: How; readonly path: readonly PassedOver[] };

/**
 * Those passed over whom somebody has to hear of: an empty seat, and whoever is away without a delegate who may decide.
 * docs/handbook.md § Accountability
 */
export const unattended = ({ how, path }: Route): PassedOver[] =>
  path.filter(({ why }) => why === 'vacant' || (why === 'absent' && how !== 'delegate'));
