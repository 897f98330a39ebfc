import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';
import { BudgetId, ClaimId, CorrectionId } from '../ids.ts';
import { Currency, PositiveMinorUnits } from '../money/money.ts';

/** What can be put right after the fact, always by new entries. docs/handbook.md § Corrections */
export const CorrectionSubject = z.discriminatedUnion('kind', [
  /** The budget was funded with too much or too little. */
  z.strictObject({ kind: z.literal('budget'), budgetId: BudgetId, lowers: z.boolean() }),
  /** Money expired by mistake: it can be given out again. */
  z.strictObject({ kind: z.literal('expiry'), budgetId: BudgetId }),
  /** More was approved on a claim than is owed; only before its payment is in a batch. */
  z.strictObject({ kind: z.literal('payable'), claimId: ClaimId }),
  /** What was paid on a claim is owed back. */
  z.strictObject({ kind: z.literal('clawback'), claimId: ClaimId }),
]);
export type CorrectionSubject = z.infer<typeof CorrectionSubject>;

const proposed = {
  correctionId: CorrectionId,
  subject: CorrectionSubject,
  amount: PositiveMinorUnits,
  currency: Currency,
  reason: z.string().trim().min(10).max(500),
  proposedBy: z.string(),
  /** Tells the proposer from who confirms; not shown, and in no event. */
  proposerEmail: z.string(),
  proposedAt: IsoInstant,
  revision: z.int().min(1),
};

/** Proposed by one person, booked when another confirms. docs/handbook.md § Corrections */
export const Correction = z.discriminatedUnion('status', [
  z.strictObject({ ...proposed, status: z.literal('proposed') }),
  z.strictObject({ ...proposed, status: z.literal('confirmed'), confirmedBy: z.string(), confirmedAt: IsoInstant }),
  z.strictObject({
    ...proposed,
    status: z.literal('declined'),
    declinedBy: z.string(),
    declinedAt: IsoInstant,
    declineReason: z.string().trim().min(3).max(500),
  }),
]);
export type Correction = z.infer<typeof Correction>;
export type CorrectionStatus = Correction['status'];
export type CorrectionIn<S extends CorrectionStatus> = Extract<Correction, { status: S }>;
