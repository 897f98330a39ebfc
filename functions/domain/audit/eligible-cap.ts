import { inTenThousandths } from '../money/amount.ts';
import { policySum } from '../policy/sums.ts';
import type { AuditInput } from './audit-input.ts';

/** The most that counts of all claims of the period, minor units; null without a ceiling, `unknown` when the partner's funds are not told. */
export type Ceiling = bigint | null | 'unknown';

/** The higher of the policy's sum and its percentage of the partner's allocation. docs/handbook.md § Evidence */
export function ceilingOf({ request, funds, policy }: Pick<AuditInput, 'request' | 'funds' | 'policy'>): Ceiling {
  const { cap } = policy.rules.claim.eligibility.activities[request.terms.activityType];
  if (cap === null) return null;
  const sum = cap.sum === null ? null : policySum(cap.sum, request.triage.rate);
  if (cap.percentOfFunds === null) return sum;
  if (funds === undefined) return sum ?? 'unknown';
  const ofFunds = (BigInt(funds) * inTenThousandths(cap.percentOfFunds)) / 1_000_000n;
  return sum !== null && sum > ofFunds ? sum : ofFunds;
}
