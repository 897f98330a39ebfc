import type { IsoDate } from '../../calendar/dates.ts';
import { inTenThousandths } from '../../money/amount.ts';
import { trailingTwelveMonths } from '../../partner/trailing.ts';
import type { PolicyRules } from '../../policy/policy.ts';
import type { RequestTerms } from '../../request/terms.ts';
import type { GateResult } from '../decision.ts';
import { isDemandGeneration } from '../motions.ts';
import type { PartnerSnapshot } from '../snapshot.ts';

/**
 * Does the partner close what it quotes? Deals ÷ quotes of the trailing twelve months against the policy's percentage;
 * too few quotes are `unproven`. Judges demand generation only. docs/handbook.md § Triage
 */
export function velocityGate(
  terms: RequestTerms,
  { performance }: PartnerSnapshot,
  { quoteToClosePercent, quotesForHistory }: PolicyRules['triage'],
  asOf: IsoDate,
): GateResult {
  const { quotes, deals, months } = trailingTwelveMonths(performance, asOf);
  const inputs = { quotes, deals, motion: terms.motion, quoteToClosePercent, quotesForHistory };
  const records = months.map((month) => `performance/${month}`);
  const threshold = `at least ${quoteToClosePercent} % of at least ${quotesForHistory} quotes closed`;
  const answer = (verdict: GateResult['verdict'], observed: string | null, sentence: string): GateResult => ({
    gate: 'velocity',
    verdict,
    observed,
    threshold,
    records,
    inputs,
    sentence,
  });

  if (!isDemandGeneration(terms.motion)) {
    return answer('not-applicable', null, 'Quote-to-close is asked of demand generation only.');
  }
  if (quotes < quotesForHistory || quotes === 0) {
    const sentence = `Twelve months with ${quotes} quotes are too short a history to judge quote-to-close.`;
    return answer('unproven', `${quotes} quotes`, sentence);
  }
  const observed = percentDown(deals, quotes);
  const enough = BigInt(deals) * 1_000_000n >= inTenThousandths(quoteToClosePercent) * BigInt(quotes);
  return enough
    ? answer('pass', observed, `${observed} of what was quoted was closed.`)
    : answer(
        'fail',
        observed,
        `${observed} of what was quoted was closed; demand generation needs ${quoteToClosePercent} %. Enablement is funded first.`,
      );
}

/** One decimal, rounded down, so that a ratio just under the threshold never prints as the threshold. */
const percentDown = (part: number, whole: number): string => `${Math.floor((part * 1000) / whole) / 10} %`;
