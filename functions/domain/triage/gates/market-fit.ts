import { regionInWords, verticalInWords } from '../../names.ts';
import type { PolicyRules } from '../../policy/policy.ts';
import type { RequestTerms } from '../../request/terms.ts';
import type { GateResult } from '../decision.ts';
import type { PartnerSnapshot } from '../snapshot.ts';

/**
 * Does the footprint match this quarter's corporate goals? Region and vertical of the request must be the partner's and
 * on the quarter's list; an empty list means that nobody has set the goals, and a human looks. docs/handbook.md § Triage
 */
export function marketFitGate(
  { region, vertical }: RequestTerms,
  { partner }: PartnerSnapshot,
  { corporateGoals }: PolicyRules['triage'],
): GateResult {
  const misses = [
    ...(partner.regions.includes(region) ? [] : [`region ${regionInWords(region)} is outside the partner's footprint`]),
    ...(partner.verticals.includes(vertical)
      ? []
      : [`vertical ${verticalInWords(vertical)} is outside the partner's footprint`]),
    ...missedGoal(`region ${regionInWords(region)}`, region, corporateGoals.regions),
    ...missedGoal(`vertical ${verticalInWords(vertical)}`, vertical, corporateGoals.verticals),
  ];
  const unset = corporateGoals.regions.length === 0 || corporateGoals.verticals.length === 0;
  const verdict = misses.length > 0 ? 'fail' : unset ? 'review' : 'pass';
  return {
    gate: 'market-fit',
    verdict,
    observed: `${regionInWords(region)}, ${verticalInWords(vertical)}`,
    threshold: `in the partner's footprint, and among ${list(corporateGoals.regions.map(regionInWords))} and ${list(corporateGoals.verticals.map(verticalInWords))}`,
    records: [`partner/${partner.partnerId}`],
    inputs: {
      region,
      vertical,
      partnerRegions: partner.regions.join(' '),
      partnerVerticals: partner.verticals.join(' '),
      goalRegions: corporateGoals.regions.join(' '),
      goalVerticals: corporateGoals.verticals.join(' '),
    },
    sentence: sentenceOf(verdict, misses),
  };
}

function missedGoal(named: string, asked: string, goals: readonly string[]): string[] {
  return goals.length === 0 || goals.includes(asked) ? [] : [`${named} is not among this quarter's goals`];
}

function sentenceOf(verdict: 'pass' | 'fail' | 'review', misses: readonly string[]): string {
  if (verdict === 'fail') return `The request does not match: ${misses.join('; ')}.`;
  if (verdict === 'review') return "This quarter's goals are not set yet, so a person decides on market fit.";
  return "Region and vertical are in the partner's footprint and among this quarter's goals.";
}

const list = (values: readonly string[]): string => (values.length === 0 ? 'goals not set yet' : values.join(', '));
