import * as z from 'zod';
import { PaymentMethod } from '../bank/bank-details.ts';
import { IsoDate, IsoInstant } from '../calendar/dates.ts';
import { BatchId, BudgetId, ClaimId, PartnerId, PaymentId, RequestId } from '../ids.ts';
import { Currency, PositiveMinorUnits } from '../money/money.ts';

/** What a bank or ERP can say of a payment, in the words of ISO 20022 (pain.002, camt.054). docs/handbook.md § Payments */
export const PaymentReportStatus = z.enum(['ACCP', 'ACSP', 'PDNG', 'ACSC', 'PART', 'RJCT', 'RTRN']);
export type PaymentReportStatus = z.infer<typeof PaymentReportStatus>;

/** One report, kept on the payment: the same reference and status again changes nothing. */
export const PaymentReport = z.strictObject({
  reference: z.string().min(1).max(64),
  status: PaymentReportStatus,
  /** Minor units that moved; 0 where the report moves no money. */
  amount: z.int().min(0),
  on: IsoDate,
  /** ISO 20022 external reason code such as AC01, for RJCT and RTRN. */
  reasonCode: z.string().optional(),
  reportedBy: z.string(),
  reportedAt: IsoInstant,
});
export type PaymentReport = z.infer<typeof PaymentReport>;

/** How many reports a payment keeps; the last twenty places are for what ends it, the settled rest or its return. */
export const mostReports = 80;
export const mostParts = 60;

const instructed = {
  paymentId: PaymentId,
  claimId: ClaimId,
  requestId: RequestId,
  partnerId: PartnerId,
  budgetId: BudgetId,
  amount: PositiveMinorUnits,
  currency: Currency,
  method: PaymentMethod,
  /** Minor units settled so far, returns taken off. */
  settled: z.int().min(0),
  reports: z.array(PaymentReport).max(mostReports),
  instructedAt: IsoInstant,
  revision: z.int().min(1),
  updatedAt: IsoInstant,
};
const batched = { ...instructed, batchId: BatchId, batchedAt: IsoInstant };

/** What is owed on one approved claim, on its way to the partner. docs/handbook.md § Payments */
export const Payment = z.discriminatedUnion('status', [
  /** Waits for the next batch. */
  z.strictObject({
    ...instructed,
    status: z.literal('pending'),
    /** The batch it left with before it came back: money that went then may still arrive. */
    earlier: z.strictObject({ batchId: BatchId, batchedAt: IsoInstant }).optional(),
  }),
  /** In a batch; nothing or only a part was reported as settled. */
  z.strictObject({ ...batched, status: z.literal('batched') }),
  z.strictObject({ ...batched, status: z.literal('settled'), settledAt: IsoInstant }),
  /** The bank refused it or sent it back; finance lets it into a batch again when the cause is mended. */
  z.strictObject({ ...batched, status: z.literal('rejected'), reasonCode: z.string(), rejectedAt: IsoInstant }),
]);
export type Payment = z.infer<typeof Payment>;
export type PaymentStatus = Payment['status'];
export type PaymentIn<S extends PaymentStatus> = Extract<Payment, { status: S }>;
