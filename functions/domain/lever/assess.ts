import type { FiscalQuarter, IsoDate, IsoInstant } from '../calendar/dates.ts';
import { laterOf } from '../calendar/days.ts';
import type { Partner } from '../partner/partner.ts';
import type { MonthlyPerformance } from '../partner/performance.ts';
import { totalsOf, trailingTwelveMonths } from '../partner/trailing.ts';
import type { Policy } from '../policy/policy.ts';
import type { MdfRequest, RequestStatus } from '../request/request.ts';
import { computeTier } from '../tier/tier.ts';
import { isDemandGeneration } from '../triage/motions.ts';
import { type Gap, Lever, type LeverAssessment } from './assessment.ts';
import { lastSeenOn } from './dormancy.ts';
import { gapOf } from './symptoms.ts';

/** Which lever closes which gap. docs/handbook.md § Lever audit */
const leverOf: Record<Gap, Lever> = {
  confidence: 'stop-campaigns-and-shadow',
  strategic: 'thought-leadership-with-partner',
  awareness: 're-recruit',
  none: 'keep-funding',
};

const sentenceOf: Record<Gap, string> = {
  confidence:
    'Meetings do not lead to quotes: campaigns stop, technical sales shadowing and objection role-play start.',
  strategic: 'Deals close but are small: thought leadership with the partner and executive roundtables.',
  awareness: 'Nothing was heard for a while: a first-deal bonus and executive alignment to start again.',
  none: 'What works is funded on.',
};

/** States in which demand generation can still be stopped; once the activity is over, the partner has spent the money. */
const stoppable: ReadonlySet<RequestStatus> = new Set<RequestStatus>([
  'submitted',
  'triaged',
  'pending-approval',
  'returned',
  'approved',
  'in-execution',
]);
const ended: ReadonlySet<RequestStatus> = new Set<RequestStatus>([
  'rejected',
  'withdrawn',
  'closed',
  'cancelled',
  'expired',
]);

export type AssessmentInput = {
  readonly quarter: FiscalQuarter;
  /** The quarter's three months, as `monthsOfQuarter` gives them. */
  readonly quarterMonths: readonly string[];
  readonly partner: Pick<Partner, 'partnerId' | 'tier' | 'lever' | 'signedOn'>;
  readonly performance: readonly MonthlyPerformance[];
  readonly requests: readonly Pick<MdfRequest, 'requestId' | 'status' | 'terms'>[];
  /** Median over the tier's partners of their average deal in the quarter, minor units; null when nobody closed one. */
  readonly tierMedianDeal: number | null;
  readonly policy: Policy;
  /** The last day of the quarter, or today while it runs. */
  readonly asOf: IsoDate;
  readonly assessedAt: IsoInstant;
};

/** One partner's quarter: gap, lever, tier, and the demand generation that runs against the lever. docs/handbook.md § Lever audit */
export function assessPartner(input: AssessmentInput): Extract<LeverAssessment, { status: 'assessed' }> {
  const { quarter, quarterMonths, partner, performance, requests, policy, asOf, assessedAt } = input;
  const { meetings, quotes, deals, dealValue, referrals } = totalsOf(
    performance.filter(({ month }) => quarterMonths.includes(month)),
  );
  const trailing = trailingTwelveMonths(performance, asOf);
  const signs = {
    meetings,
    quotes,
    deals,
    dealValue,
    referrals,
    tierMedianDeal: input.tierMedianDeal,
    lastSeenOn: laterOf(partner.signedOn, lastSeenOn(performance, asOf) ?? partner.signedOn),
    openRequests: requests.filter(({ status }) => !ended.has(status)).length,
    asOf,
  };
  const gap = gapOf(signs, policy.rules.lever);
  return {
    status: 'assessed',
    quarter,
    partnerId: partner.partnerId,
    gap,
    lever: leverOf[gap],
    previousLever: Lever.safeParse(partner.lever?.lever).data ?? null,
    tier: computeTier(trailing, policy.rules.tier),
    previousTier: partner.tier,
    inputs: { ...signs, trailingRevenue: trailing.revenue, trailingReferrals: trailing.referrals },
    sentence: sentenceOf[gap],
    conflicts: gap === 'confidence' ? requests.filter(runsAgainst).map(({ requestId }) => requestId) : [],
    policyVersion: policy.version,
    assessedAt,
  };
}

/** A partner whose data cannot be read: reported, not fatal. docs/handbook.md § Lever audit */
export const brokenAssessment = (
  broken: Omit<Extract<LeverAssessment, { status: 'broken' }>, 'status'>,
): LeverAssessment => ({ status: 'broken', ...broken });

const runsAgainst = ({ status, terms }: Pick<MdfRequest, 'status' | 'terms'>): boolean =>
  stoppable.has(status) && isDemandGeneration(terms.motion);
