import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';
import { ReadValue } from '../claim/document.ts';
import { Currency } from '../money/money.ts';
import { ExchangeRate } from '../money/rate.ts';
import { CeilingTaken } from './ceiling-use.ts';

export const CheckName = z.enum([
  'evidence-present',
  'signed-breakdown',
  'supplier-named',
  'invoice-number',
  'invoice-date',
  'currency',
  'total-covers-claim',
  'line-items',
  'period-ceiling',
  'competitors',
  'lines-add-up',
  'totals-agree',
  'billed-party',
  'brand-visible',
  'duplicate-bytes',
  'hidden-text',
  'links',
  'confidence',
  'duplicate-invoice',
  'duplicate-lines',
  'near-identical-picture',
  'reused-across-quarters',
  'just-under-limit',
  'round-amounts',
  'weekend-dates',
]);
export type CheckName = z.infer<typeof CheckName>;

/** Checks whose very name would teach a partner what is looked for: partners hear only that a person looks. */
export const staffOnlyChecks: ReadonlySet<CheckName> = new Set(['just-under-limit', 'round-amounts', 'weekend-dates']);

export const CheckVerdict = z.enum(['pass', 'review', 'fail']);
export type CheckVerdict = z.infer<typeof CheckVerdict>;

/**
 * One check on one document (or on the claim as a whole when `slotId` is null). `sentence` is for the partner and
 * never names another claim; `staffNote` is for reviewers. docs/handbook.md § Claim audit
 */
export const CheckResult = z.strictObject({
  check: CheckName,
  slotId: z.string().nullable(),
  verdict: CheckVerdict,
  observed: z.string().nullable(),
  expected: z.string(),
  readFrom: ReadValue.nullable(),
  sentence: z.string(),
  staffNote: z.string().nullable(),
});
export type CheckResult = z.infer<typeof CheckResult>;

/** An invoice in another currency than its claim, at the rate of its day. docs/handbook.md § Currencies */
export const InvoiceConversion = z.strictObject({
  slotId: z.string(),
  /** What of the invoice counts, in minor units of `rate.from`. */
  amount: z.int().min(0),
  /** The same in minor units of the claim's currency, half a unit rounded up. */
  converted: z.int().min(0),
  rate: ExchangeRate,
});
export type InvoiceConversion = z.infer<typeof InvoiceConversion>;

/** One line of an invoice as the policy sees it. docs/handbook.md § Claim audit */
export const LineVerdict = z.strictObject({
  slotId: z.string(),
  /** Counted from 1, in the order of the invoice. */
  line: z.int().min(1),
  verdict: z.enum(['eligible', 'not-eligible', 'unknown']),
  /** The policy's cost category; null when none was told. */
  category: z.string().nullable(),
  /** As printed, in minor units of `currency`; below zero for a discount, null when it could not be read. */
  amount: z.int().nullable(),
  currency: Currency,
  reason: z.string(),
  readFrom: ReadValue,
});
export type LineVerdict = z.infer<typeof LineVerdict>;

export const ClaimAudit = z.strictObject({
  verdict: CheckVerdict,
  /** What of the invoices is eligible, in minor units, net of recoverable tax; null when it could not be established. */
  eligibleTotal: z.int().min(0).nullable(),
  /** min(share × eligible total, claimed, remaining reservation) in minor units; null when not established. */
  auditedAmount: z.int().min(0).nullable(),
  /** The same once a person accepts every open line; absent in audits from before it was kept. */
  acceptedAmount: z.int().min(0).optional(),
  /** Absent when no invoice was converted. */
  conversions: z.array(InvoiceConversion).min(1).optional(),
  /** Absent where the activity has no ceiling, and in audits from before it was counted over a period. */
  ceiling: CeilingTaken.optional(),
  /** Absent when no invoice has lines. */
  lines: z.array(LineVerdict).min(1).optional(),
  /** What reading the documents of this submission cost, for staff: pages, and their list price in micro-dollars. */
  reading: z.strictObject({ pages: z.int().min(0), microDollars: z.int().min(0) }).optional(),
  checks: z.array(CheckResult),
  policyVersion: z.int().min(1),
  auditedAt: IsoInstant,
});
export type ClaimAudit = z.infer<typeof ClaimAudit>;
