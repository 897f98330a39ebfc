import { Refusal } from '../errors.ts';
import type { Tier } from '../partner/partner.ts';
import type { PolicyRules } from '../policy/policy.ts';
import { policySum } from '../policy/sums.ts';
import type { Budget } from './budget.ts';

/**
 * The policy's base of a tier in minor units of the budget: in another currency the largest sum that is worth no more at the
 * budget's rate. docs/handbook.md § Currencies
 * @throws Refusal `invalid` when it comes to more than can be kept.
 */
export function tierBaseIn(
  { currency, rate }: Pick<Budget, 'currency' | 'rate'>,
  tier: Tier,
  policy: PolicyRules,
): number {
  const base = policySum(policy.tier.base[tier], rate);
  if (base <= Number.MAX_SAFE_INTEGER) return Number(base);
  throw new Refusal('invalid', `The base of ${tier} partners is too large to be kept in ${currency}.`);
}
