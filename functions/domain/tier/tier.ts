import type { Tier } from '../partner/partner.ts';
import type { PolicyRules } from '../policy/policy.ts';

/**
 * The tier that the trailing twelve months earn; revenue in minor units. A signed agreement alone is `registered`.
 * docs/handbook.md § Partner
 */
export function computeTier(
  trailing: { readonly revenue: number; readonly referrals: number },
  { platinum, gold, silver }: PolicyRules['tier'],
): Tier {
  if (trailing.revenue >= platinum.revenue) return 'platinum';
  if (trailing.revenue >= gold.revenue || trailing.referrals >= gold.referrals) return 'gold';
  if (trailing.revenue >= silver.revenue || trailing.referrals >= silver.referrals) return 'silver';
  return 'registered';
}
