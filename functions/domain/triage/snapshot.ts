import * as z from 'zod';
import { Currency } from '../money/money.ts';
import { ExchangeRate } from '../money/rate.ts';
import { Outcome } from '../outcome/outcome.ts';
import { Partner } from '../partner/partner.ts';
import { MonthlyPerformance } from '../partner/performance.ts';
import { Program } from '../program/program.ts';

/** What the gates may know of a past campaign. */
const PastCampaign = z.object(
  Outcome.pick({ requestId: true, motion: true, activityEndedOn: true, spend: true, pipeline: true }).shape,
);
export type PastCampaign = z.infer<typeof PastCampaign>;

const JudgedPartner = z.object(
  Partner.pick({
    partnerId: true,
    tier: true,
    touchModel: true,
    regions: true,
    verticals: true,
    active: true,
    lever: true,
  }).shape,
);

/**
 * Everything triage may look at beside the request and the policy: stored with the decision, it replays to the same
 * answer. What else an entity carries is dropped on parsing. docs/handbook.md § Triage
 */
export const PartnerSnapshot = z.strictObject({
  partner: JudgedPartner,
  /** The trailing twelve months; other months are ignored. */
  performance: z.array(MonthlyPerformance),
  /** Campaigns with a reported outcome; the gate takes the latest ones. */
  outcomes: z.array(PastCampaign),
  /** The partner's allocation in the budget asked, minor units; null without one. */
  allocation: z.strictObject({ available: z.int().min(0), amount: z.int().min(0), currency: Currency }).nullable(),
  /** From the budget's currency to the programme's, as the budget keeps it; absent where the two are one. */
  rate: ExchangeRate.optional(),
  /** The catalog program the request names; null when it names none or there is no such program. */
  program: Program.nullable(),
});
export type PartnerSnapshot = z.infer<typeof PartnerSnapshot>;
