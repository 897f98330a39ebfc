import * as z from 'zod';
import { FiscalQuarter, IsoInstant } from '../calendar/dates.ts';
import { PartnerId } from '../ids.ts';
import { Tier } from '../partner/partner.ts';

export const Gap = z.enum(['confidence', 'strategic', 'awareness', 'none']);
export type Gap = z.infer<typeof Gap>;
export const Lever = z.enum([
  'stop-campaigns-and-shadow',
  'thought-leadership-with-partner',
  're-recruit',
  'keep-funding',
]);
export type Lever = z.infer<typeof Lever>;

/** The quarterly verdict on one partner with its inputs. docs/handbook.md § Lever audit */
export const LeverAssessment = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('assessed'),
    quarter: FiscalQuarter,
    partnerId: PartnerId,
    gap: Gap,
    lever: Lever,
    previousLever: Lever.nullable(),
    tier: Tier,
    previousTier: Tier,
    inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    sentence: z.string(),
    /** Requests that run against the new lever. */
    conflicts: z.array(z.string()),
    /** The person who answers for the partner; absent when nobody does. */
    owner: z.string().optional(),
    policyVersion: z.int().min(1),
    assessedAt: IsoInstant,
  }),
  z.strictObject({
    status: z.literal('broken'),
    quarter: FiscalQuarter,
    partnerId: z.string(),
    problem: z.string(),
    assessedAt: IsoInstant,
  }),
]);
export type LeverAssessment = z.infer<typeof LeverAssessment>;

export const LeverAuditSummary = z.strictObject({
  quarter: FiscalQuarter,
  runId: z.string(),
  dryRun: z.boolean(),
  status: z.enum(['running', 'complete', 'failed']),
  startedBy: z.string(),
  startedAt: IsoInstant,
  finishedAt: IsoInstant.optional(),
  assessed: z.int().min(0),
  broken: z.int().min(0),
  byGap: z.record(Gap, z.int().min(0)),
  conflicts: z.int().min(0),
  changedTiers: z.int().min(0),
  policyVersion: z.int().min(1),
});
export type LeverAuditSummary = z.infer<typeof LeverAuditSummary>;
