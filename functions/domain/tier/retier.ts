import type { Act, NewEvent } from '../event/change.ts';
import type { Partner } from '../partner/partner.ts';
import type { PerformanceTotals } from '../partner/trailing.ts';
import type { PolicyRules } from '../policy/policy.ts';
import { computeTier } from './tier.ts';

/**
 * The partner in the tier that its trailing twelve months earn, and the fact to tell when that is another one. The
 * revision is the caller's to count. docs/handbook.md § Partner
 */
export function retier(
  partner: Partner,
  trailing: PerformanceTotals,
  policy: { readonly version: number; readonly rules: Pick<PolicyRules, 'tier'> },
  { at, by }: Act,
): { next: Partner; event: NewEvent | null } {
  const tier = computeTier(trailing, policy.rules.tier);
  if (tier === partner.tier) return { next: partner, event: null };
  return {
    next: { ...partner, tier, tierChangedAt: at },
    event: {
      type: 'partner.tier-changed',
      itemId: partner.partnerId,
      partnerId: partner.partnerId,
      at,
      by,
      facts: {
        from: partner.tier,
        to: tier,
        revenue: trailing.revenue,
        referrals: trailing.referrals,
        months: trailing.months.length,
        policyVersion: policy.version,
      },
      sentence: `The tier changed from ${partner.tier} to ${tier}, as the trailing twelve months earn it.`,
    },
  };
}
