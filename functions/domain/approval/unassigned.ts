import * as z from 'zod';
import { secondsBetween } from '../calendar/business-days.ts';
import { IsoInstant } from '../calendar/dates.ts';
import { Seat } from '../raci/role.ts';
import { ApprovalPurpose } from './decision.ts';
import { PassedOver } from './resolution.ts';

/** A question that nobody may decide now: the seat, why, and who was passed over, by ids. docs/handbook.md § Accountability */
export const Unassigned = z.strictObject({
  itemId: z.string(),
  requestId: z.string(),
  partnerId: z.string(),
  region: z.string(),
  purpose: ApprovalPurpose,
  stage: z.int().min(0),
  version: z.int().min(1),
  role: Seat,
  reason: z.string(),
  path: z.array(PassedOver),
  since: IsoInstant,
  status: z.enum(['open', 'filled']),
});
export type Unassigned = z.infer<typeof Unassigned>;

const hour = 3600;
const day = 24 * hour;
const week = 7 * day;

/**
 * Seconds until the question is asked again: as long as it has waited already, one hour at least, four at most in the first
 * week and a day after it, so that a workflow in which several seats stay empty for most of a year stays within the 25,000
 * events that its engine allows. docs/handbook.md § Accountability
 */
export function secondsUntilAskedAgain(since: IsoInstant, now: IsoInstant): number {
  const waited = secondsBetween(since, now);
  return Math.min(waited < week ? 4 * hour : day, Math.max(hour, waited));
}
