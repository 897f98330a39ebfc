import * as z from 'zod';
import { secondsBetween } from '../calendar/business-days.ts';
import { IsoInstant } from '../calendar/dates.ts';
import { Seat } from '../raci/role.ts';
import { ApprovalPurpose } from './decision.ts';
import { PassedOver } from './resolution.ts';

/** A question that nobody may decide now: the seat, why, and who was passed over, by ids. docs/handbook.md § Accountability */
export const Vacancy = z.strictObject({
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
export type Vacancy = z.infer<typeof Vacancy>;

const hour = 3600;

/**
 * Seconds until the question is asked again: as long as it has waited already, one hour at least and four at most, so that a
 * workflow that waits for most of a year stays within the events that its engine allows. docs/handbook.md § Accountability
 */
export const secondsUntilAskedAgain = (since: IsoInstant, now: IsoInstant): number =>
  Math.min(4 * hour, Math.max(hour, secondsBetween(since, now)));
