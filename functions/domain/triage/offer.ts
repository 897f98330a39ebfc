import type { Currency } from '../money/money.ts';
import type { Partner } from '../partner/partner.ts';
import type { Program } from '../program/program.ts';

/** More than these would be a catalog, not an offer. */
const most = 3;

/**
 * What a partner is offered instead of demand generation: the enablement programs it is eligible for in the currency
 * asked, as one sentence.
 * docs/handbook.md § Triage
 */
export function enablementOffer(
  programs: readonly Program[],
  partner: Pick<Partner, 'tier' | 'touchModel'>,
  asked: Currency,
): string {
  const offered = programs
    .filter(({ active, motion, currency }) => active && motion === 'enablement' && currency === asked)
    .filter(({ eligibleTiers }) => eligibleTiers.includes(partner.tier))
    .filter(({ eligibleTouchModels }) => eligibleTouchModels.includes(partner.touchModel))
    .slice(0, most)
    .map(({ name, programId }) => `"${name}" (${programId})`);
  if (offered.length === 0) return 'Change the request to an enablement activity to have it funded.';
  return `Change the request to an enablement program to have it funded: ${offered.join(', ')}.`;
}
