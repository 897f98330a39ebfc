import { Refusal } from '../errors.ts';
import { mostWorth } from '../money/convert.ts';
import type { Tier } from '../partner/partner.ts';
import type { PolicyRules } from '../policy/policy.ts';
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
  const base = policy.tier.base[tier];
  if (!rate) return base;
  const converted = mostWorth(base, rate);
  if (converted <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(converted);
  throw new Refusal('invalid', `The base of ${tier} partners is too large to be kept in ${currency}.`);
}
