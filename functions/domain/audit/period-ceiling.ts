import * as z from 'zod';
import { BudgetId, ClaimId, RequestId } from '../ids.ts';
import { inTenThousandths } from '../money/amount.ts';
import { ActivityType } from '../request/terms.ts';
import type { AuditInput } from './audit-input.ts';
import { ceilingOf } from './eligible-cap.ts';

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

type Counted = { readonly claimId: string; readonly cost: number };
/** How a ceiling stands before a claim: `left` of `most`, after what others used. Minor units. */
export type CeilingStand = {
  readonly most: number;
  readonly used: number;
  readonly left: number;
  readonly by: readonly Counted[];
};
type Judging = Pick<AuditInput, 'claim' | 'request' | 'funds' | 'policy' | 'ceilingUsed'>;

/** Null without a ceiling, `unknown` when it depends on funds that are not told. docs/handbook.md § Evidence */
export function ceilingStand(input: Judging): CeilingStand | null | 'unknown' {
  const ceiling = ceilingOf(input);
  if (ceiling === null || ceiling === 'unknown') return ceiling;
  const by = Object.entries(input.ceilingUsed?.uses ?? {}).flatMap(([claimId, { cost }]) =>
    claimId === input.claim.claimId || cost === 0 ? [] : [{ claimId, cost }],
  );
  const used = by.reduce((sum, { cost }) => sum + cost, 0);
  const most = Number(ceiling);
  return { most, used, left: Math.max(0, most - used), by };
}

/** Minor units that other claims than this one leave of a ceiling. docs/handbook.md § Evidence */
export function leftOfCeiling(most: number, used: CeilingUsed | undefined, claimId: string): number {
  const others = Object.entries(used?.uses ?? {}).filter(([by]) => by !== claimId);
  return Math.max(0, most - others.reduce((sum, [, { cost }]) => sum + cost, 0));
}

/** The least cost in minor units whose share is the amount. docs/handbook.md § Reimbursement */
export function costBehind(amount: number, sharePercent: number): number {
  const share = inTenThousandths(sharePercent);
  return share === 0n ? 0 : Number((BigInt(amount) * 1_000_000n + share - 1n) / share);
}

/**
 * What the claim takes of the ceiling: the cost behind what the audit found, or behind what is claimed where that could
 * not be told; never more than is left, because only a person can grant more. Undefined without a ceiling. docs/handbook.md § Evidence
 */
export function ceilingTaken(
  input: Judging & Pick<AuditInput, 'budgetId' | 'sharePercent'>,
  auditedAmount: number | null,
): CeilingTaken | undefined {
  const { budgetId, request, sharePercent, claim } = input;
  const stand = ceilingStand(input);
  if (stand === null || stand === 'unknown') return undefined;
  const taken = Math.min(stand.left, costBehind(auditedAmount ?? claim.amount, sharePercent));
  const { activityType } = request.terms;
  return { budgetId, activityType, most: stand.most, used: stand.used, taken, sharePercent };
}
