import type { IsoDate } from '../calendar/dates.ts';
import { daysBetween } from '../calendar/days.ts';
import { inTenThousandths } from '../money/amount.ts';
import type { PolicyRules } from '../policy/policy.ts';
import type { Gap } from './assessment.ts';

/** What the three symptoms are read from: one quarter's figures and the last sign of life. */
export type Signs = {
  readonly meetings: number;
  readonly quotes: number;
  readonly deals: number;
  /** Minor units. */
  readonly dealValue: number;
  readonly referrals: number;
  /** Average deal of the partner's tier in minor units, its median over partners; null when unknown. */
  readonly tierMedianDeal: number | null;
  readonly lastSeenOn: IsoDate;
  readonly openRequests: number;
  readonly asOf: IsoDate;
};

/** The first symptom of the table that a partner shows. docs/handbook.md § Lever audit */
export function gapOf(signs: Signs, policy: PolicyRules['lever']): Gap {
  if (meetsWithoutQuoting(signs, policy)) return 'confidence';
  if (closesSmall(signs, policy)) return 'strategic';
  if (isDormant(signs, policy)) return 'awareness';
  return 'none';
}

const meetsWithoutQuoting = ({ meetings, quotes }: Signs, policy: PolicyRules['lever']): boolean =>
  meetings >= policy.meetingsForConfidence &&
  BigInt(quotes) * 1_000_000n < inTenThousandths(policy.quoteRatePercent) * BigInt(meetings);

const closesSmall = ({ deals, dealValue, tierMedianDeal }: Signs, policy: PolicyRules['lever']): boolean =>
  tierMedianDeal !== null &&
  deals >= policy.dealsForStrategic &&
  BigInt(dealValue) * 1_000_000n < inTenThousandths(policy.averageDealPercentOfMedian) * BigInt(tierMedianDeal * deals);

const isDormant = (signs: Signs, policy: PolicyRules['lever']): boolean =>
  daysBetween(signs.lastSeenOn, signs.asOf) >= policy.dormantDays &&
  [signs.meetings, signs.quotes, signs.deals, signs.referrals, signs.openRequests].every((count) => count === 0);
