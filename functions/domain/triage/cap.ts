import { shareOf } from '../money/amount.ts';
import type { PolicyRules } from '../policy/policy.ts';
import { policySum } from '../policy/sums.ts';
import type { TriageDecision } from './decision.ts';
import type { PartnerSnapshot } from './snapshot.ts';

/**
 * The most that a partner with unproven history gets, in minor units of the budget: the lower of the policy's sum, at the
 * budget's rate, and its share of the allocation. docs/handbook.md § Triage
 */
export function newPartnerCap(
  { newPartnerCap: sum, newPartnerSharePercent }: PolicyRules['triage'],
  { allocation, rate }: Pick<PartnerSnapshot, 'allocation' | 'rate'>,
): number {
  const most = policySum(sum, rate);
  const share = allocation ? shareOf(allocation.amount, newPartnerSharePercent) : Number.MAX_SAFE_INTEGER;
  return most < share ? Number(most) : share;
}

/** What may be approved of an amount asked for, in minor units: no more than triage's cap. docs/handbook.md § Triage */
export const fundableAmount = (asked: number, { cap }: Pick<TriageDecision, 'cap'>): number =>
  cap === null ? asked : Math.min(asked, cap);
