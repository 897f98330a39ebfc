import type { Role } from '../identity/role.ts';
import type { ExchangeRate } from '../money/rate.ts';
import type { PolicyRules } from '../policy/policy.ts';
import { policySum } from '../policy/sums.ts';

/**
 * The seats that decide on an amount in minor units, in their order. docs/handbook.md § Approval by e-mail link
 * @param rate from the amount's currency to the programme's, in which the limits are; absent where the two are one.
 */
export function approvalChain(amount: number, policy: PolicyRules, rate: ExchangeRate | undefined): Role[] {
  const rung = policy.approval.chain.find(({ upTo }) => upTo === null || amount <= policySum(upTo, rate));
  if (!rung) throw new Error('the approval chain of the policy ends below this amount');
  return [...rung.roles];
}

/**
 * The same seats where the policy asks them all at once; undefined in order, and for one seat alone.
 * docs/handbook.md § Approval by e-mail link
 */
export function chainInParallel(
  amount: number,
  policy: PolicyRules,
  rate: ExchangeRate | undefined,
): Role[] | undefined {
  if (policy.approval.order === 'in-order') return undefined;
  const chain = approvalChain(amount, policy, rate);
  return chain.length > 1 ? chain : undefined;
}
