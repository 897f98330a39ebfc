import { formatMoney } from '../money/amount.ts';
import type { Program } from '../program/program.ts';
import type { RequestTerms } from '../request/terms.ts';
import type { PartnerSnapshot } from './snapshot.ts';

/**
 * Why the request cannot be funded whatever the gates say, as a sentence for the partner with what is on offer; null when
 * nothing stands in the way. docs/handbook.md § Triage
 */
export function ineligibility(terms: RequestTerms, { partner, program }: PartnerSnapshot): string | null {
  if (!partner.active) return 'Your partnership is not active, so nothing can be funded now.';
  if (terms.programId !== undefined) {
    return program
      ? programProblem(terms, program, partner)
      : 'The catalog has no such program; please choose another.';
  }
  if (partner.touchModel === 'one-to-many') {
    return 'Your partnership is served from the catalog: please choose one of its pre-approved programs.';
  }
  return null;
}

function programProblem(terms: RequestTerms, program: Program, partner: PartnerSnapshot['partner']): string | null {
  const { name, active, eligibleTiers, eligibleTouchModels, preApproved, cap, currency } = program;
  if (!active) return `The program "${name}" is closed; please choose another.`;
  if (!eligibleTiers.includes(partner.tier)) {
    return `The program "${name}" is for ${eligibleTiers.join(', ')} partners; your tier is ${partner.tier}.`;
  }
  if (!eligibleTouchModels.includes(partner.touchModel)) {
    return `The program "${name}" is not offered to ${partner.touchModel} partners; please choose another.`;
  }
  if (terms.currency !== currency) {
    return `The program "${name}" is funded in ${currency} by now; please ask in that currency.`;
  }
  if (terms.amount > cap) {
    return `The program "${name}" funds up to ${formatMoney(cap, currency)}; please ask for that or less.`;
  }
  if (partner.touchModel === 'one-to-many' && !preApproved) {
    return `The program "${name}" is not pre-approved; please choose one of the pre-approved programs.`;
  }
  return null;
}
