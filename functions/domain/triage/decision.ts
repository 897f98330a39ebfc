import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';
import { ExchangeRate } from '../money/rate.ts';

export const GateName = z.enum(['velocity', 'market-fit', 'proof-of-performance', 'lever', 'lead-time']);
export const GateVerdict = z.enum(['pass', 'fail', 'unproven', 'not-applicable', 'review']);

/** One gate's answer with everything needed to replay and to explain it. docs/handbook.md § Triage */
export const GateResult = z.strictObject({
  gate: GateName,
  verdict: GateVerdict,
  /** What was measured, as printed to people (`18.5 %`, `3 of 3 campaigns`); null when there was nothing to measure. */
  observed: z.string().nullable(),
  threshold: z.string(),
  /** Keys of the records it looked at, such as `performance/2026-10` or `outcome/req_…`. */
  records: z.array(z.string()),
  inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  sentence: z.string(),
});
export type GateResult = z.infer<typeof GateResult>;

export const TriageOutcome = z.enum(['fund', 'fund-enablement-instead', 'decline', 'review']);
export type TriageOutcome = z.infer<typeof TriageOutcome>;

/** The stored answer of triage: replayable from (terms, snapshot, policy version). */
export const TriageDecision = z.strictObject({
  outcome: TriageOutcome,
  /** True when a pre-approved catalog program inside its allocation needs no human. */
  preApproved: z.boolean(),
  /** Ceiling in minor units that triage puts on the request (new-partner cap); null when none applies. */
  cap: z.int().min(0).nullable(),
  /** At which sums of the policy were compared, and are by the approvals that follow; absent in the programme's currency. */
  rate: ExchangeRate.optional(),
  gates: z.array(GateResult),
  sentence: z.string(),
  policyVersion: z.int().min(1),
  requestVersion: z.int().min(1),
  decidedAt: IsoInstant,
});
export type TriageDecision = z.infer<typeof TriageDecision>;
