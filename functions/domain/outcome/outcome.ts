import * as z from 'zod';
import { IsoDate, IsoInstant } from '../calendar/dates.ts';
import { PartnerId, RequestId } from '../ids.ts';
import { Currency } from '../money/money.ts';

const count = z.int().min(0).max(100_000_000);
const sum = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** What came of a campaign, as the partner reports it; sums in minor units. docs/handbook.md § Outcomes */
export const OutcomeReport = z.strictObject({
  currency: Currency,
  spend: sum,
  pipeline: sum,
  closedWon: sum,
  leads: count,
  marketingQualifiedLeads: count.optional(),
  salesQualifiedLeads: count.optional(),
  opportunities: count.optional(),
  /** By name, as the policy asks of the kind of activity: figures, or words where none tells it. */
  metrics: z.record(z.string().max(40), z.union([z.number().min(0), z.string().trim().min(1).max(500)])).optional(),
  note: z.string().max(1000).optional(),
});
export type OutcomeReport = z.infer<typeof OutcomeReport>;

export const Outcome = OutcomeReport.extend({
  requestId: RequestId,
  partnerId: PartnerId,
  motion: z.string(),
  activityEndedOn: IsoDate,
  reportedBy: z.string(),
  reportedAt: IsoInstant,
});
export type Outcome = z.infer<typeof Outcome>;
