import { expect, it } from 'vitest';
import { defaultPolicyRules } from '../../../../functions/domain/policy/defaults.ts';
import { computeTier } from '../../../../functions/domain/tier/tier.ts';

it.each([
  [0, 0, 'registered'],
  [999_999, 4, 'registered'],
  [1_000_000, 0, 'silver'],
  [0, 5, 'silver'],
  [4_999_999, 19, 'silver'],
  [5_000_000, 0, 'gold'],
  [0, 20, 'gold'],
  [19_999_999, 5_000, 'gold'],
  [20_000_000, 0, 'platinum'],
])('revenue of %i cents and %i referrals earn %s', (revenue, referrals, tier) => {
  expect(computeTier({ revenue, referrals }, defaultPolicyRules.tier)).toBe(tier);
});
