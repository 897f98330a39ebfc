import * as z from 'zod';
import { BudgetId, ClaimId, RequestId } from '../ids.ts';
import { inTenThousandths } from '../money/amount.ts';
import { ActivityType } from '../request/terms.ts';

/**
 * What the claims of a partner have used of the ceiling of one kind of activity in a budget, which is a quarter's: by
 * claim, the cost in minor units that its amount is the share of. The revision guards against two audits at once.
 */
export const CeilingUsed = z.strictObject({
  revision: z.int().min(1),
  uses: z.record(ClaimId, z.strictObject({ requestId: RequestId, cost: z.int().min(0) })),
});
export type CeilingUsed = z.infer<typeof CeilingUsed>;

/** What an audit took of a ceiling, sums in minor units: given back when the claim is returned or rejected. */
export const CeilingTaken = z.strictObject({
  budgetId: BudgetId,
  activityType: ActivityType,
  /** The ceiling of the period, and what other claims had used of it. */
  most: z.int().min(0),
  used: z.int().min(0),
  /** The cost behind what may be paid for this claim. */
  taken: z.int().min(0),
  sharePercent: z.number().min(0).max(100),
});
export type CeilingTaken = z.infer<typeof CeilingTaken>;

/** The least cost in minor units whose share is the amount. docs/handbook.md § Reimbursement */
export function costBehind(amount: number, sharePercent: number): number {
  const share = inTenThousandths(sharePercent);
  return share === 0n ? 0 : Number((BigInt(amount) * 1_000_000n + share - 1n) / share);
}
