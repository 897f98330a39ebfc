import { shareOf } from '../money/amount.ts';
import type { PolicyRules } from '../policy/policy.ts';
import type { TriageDecision } from './decision.ts';
import type { PartnerSnapshot } from './snapshot.ts';

/**
 * The most that a partner with unproven history gets, in minor units: the lower of the policy's sum and its share of the
 * allocation. docs/handbook.md § Triage
 */
export const newPartnerCap = (
  { newPartnerCap: most, newPartnerSharePercent }: PolicyRules['triage'],
  allocation: PartnerSnapshot['allocation'],
): number => (allocation ? Math.min(most, shareOf(allocation.amount, newPartnerSharePercent)) : most);

/** What may be approved of an amount asked for, in minor units: no more than triage's cap. docs/handbook.md § Triage */
export const fundableAmount = (asked: number, { cap }: Pick<TriageDecision, 'cap'>): number =>
  cap === null ? asked : Math.min(asked, cap);
