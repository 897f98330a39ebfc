import * as z from 'zod';
import { ApprovalPurpose } from '../approval/decision.ts';
import { IsoInstant } from '../calendar/dates.ts';
import { EvidenceRequirement } from '../evidence/requirement.ts';
import { Role } from '../identity/role.ts';
import { Region, Vertical } from '../ids.ts';
import { MetricAsked } from '../outcome/metric.ts';
import { ActivityType } from '../request/terms.ts';
import { AttackPolicy, defaultAttack } from './attack-policy.ts';
import { CalendarPolicy, noHolidays } from './calendar-policy.ts';
import { defaultEligibility } from './default-eligibility.ts';
import { defaultMetrics } from './default-metrics.ts';
import { EligibilityPolicy } from './eligibility.ts';
import { defaultFraud, FraudPolicy } from './fraud-policy.ts';
import { defaultLinks, LinkPolicy } from './link-policy.ts';

const percent = z.number().min(0).max(100);
/** A workflow that waits them out lasts a year at most. */
const days = z.int().min(0).max(365);
const minor = z.int().min(0);

const TriagePolicy = z.strictObject({
  /** Percent of quotes that must close over the trailing twelve months. */
  quoteToClosePercent: percent,
  /** Quotes below which the history is too short to judge. */
  quotesForHistory: z.int().min(1),
  corporateGoals: z.strictObject({ regions: z.array(Region), verticals: z.array(Vertical) }),
  pipelineToSpend: z.number().min(0),
  campaignsLookedAt: z.int().min(1).max(10),
  /** Cap in minor units for a partner with unproven history; the lower of this and `newPartnerSharePercent` of the allocation. */
  newPartnerCap: minor,
  newPartnerSharePercent: percent,
  leadTimeBusinessDays: days,
});

const ApprovalPolicy = z.strictObject({
  /** Ascending ceilings in minor units; the last one is null, meaning any amount. */
  chain: z.array(z.strictObject({ upTo: minor.nullable(), roles: z.array(Role).min(1) })).min(1),
  /** Whether the roles of a chain are asked one after the other or all at once. */
  order: z.enum(['in-order', 'in-parallel']).default('in-order'),
  reminderBusinessDays: days,
  /** A claim waiting for a human is reminded sooner than a request or a payment. */
  claimReviewBusinessDays: days,
  escalationBusinessDays: days,
  limitBusinessDays: days,
  revisionDays: days,
  /** From how many open questions on a person gets a list of them every business day. */
  digestQuestions: z.int().min(1).max(1000).default(5),
  /** Questions that are confirmed by signing in and not by retyping the amount: of more than this, in minor units. */
  signInAbove: z.partialRecord(ApprovalPurpose, minor).default({}),
});

const ClaimPolicy = z.strictObject({
  reimbursementSharePercent: percent,
  claimDays: days,
  /** Days after the activity beyond which no exception to the claim deadline goes. */
  latestClaimDays: days.default(90),
  resubmissionDays: days,
  /** Days in which a rejection can be disputed, and business days in which a dispute is answered. */
  disputeDays: days.default(30),
  disputeAnswerBusinessDays: days.default(5),
  invoiceWindowDays: days,
  confidencePercent: percent,
  /** Minor units by which invoice totals may fall short before a human looks. */
  amountTolerance: minor,
  /** Pages that are read of a document, and for a claim in all; more are refused at submission. */
  pagesPerDocument: z.int().min(1).max(3000).default(30),
  pagesPerClaim: z.int().min(1).max(3000).default(60),
  /** List prices of the reading service in micro-dollars a page, by how a document is read. */
  pagePrice: z.strictObject({ expense: minor, text: minor }).default({ expense: 10_000, text: 1_500 }),
  /** The slots that a claim opens, by the activity that is claimed for. */
  evidence: z.record(ActivityType, z.array(EvidenceRequirement).min(1)),
  eligibility: EligibilityPolicy.default(defaultEligibility),
});

const LeverPolicy = z.strictObject({
  meetingsForConfidence: z.int().min(0),
  quoteRatePercent: percent,
  dealsForStrategic: z.int().min(0),
  averageDealPercentOfMedian: percent,
  dormantDays: days,
});

const TierPolicy = z.strictObject({
  silver: z.strictObject({ revenue: minor, referrals: z.int().min(0) }),
  gold: z.strictObject({ revenue: minor, referrals: z.int().min(0) }),
  platinum: z.strictObject({ revenue: minor }),
  /** Sample bases of the allocation formula, minor units a quarter. */
  base: z.strictObject({ registered: minor, silver: minor, gold: minor, platinum: minor }),
});

const BudgetPolicy = z.strictObject({
  /** Days after the quarter's last day on which unspent allocations still stand. */
  graceDays: days,
});

const CurrencyPolicy = z.strictObject({
  /** Days by which a rate may be older than the day it is used for. */
  rateMaxAgeDays: days,
});

/** One document with every figure that a decision may turn on. docs/handbook.md § Policy */
export const PolicyRules = z.strictObject({
  triage: TriagePolicy,
  approval: ApprovalPolicy,
  claim: ClaimPolicy,
  lever: LeverPolicy,
  tier: TierPolicy,
  /** A version recorded before these parts were policy means what they start with. */
  budget: BudgetPolicy.default({ graceDays: 30 }),
  currency: CurrencyPolicy.default({ rateMaxAgeDays: 7 }),
  fraud: FraudPolicy.default(defaultFraud),
  attack: AttackPolicy.default(defaultAttack),
  links: LinkPolicy.default(defaultLinks),
  calendar: CalendarPolicy.default(noHolidays),
  /** What the outcome report of each kind of activity is asked for. */
  metrics: z.record(ActivityType, z.array(MetricAsked)).default(defaultMetrics),
  outcomeDueDays: days,
  settlementDays: days,
});
export type PolicyRules = z.infer<typeof PolicyRules>;

/** A version is never edited: every decision names the one it used. */
export const Policy = z.strictObject({
  version: z.int().min(1),
  rules: PolicyRules,
  author: z.string(),
  reason: z.string().min(3).max(500),
  createdAt: IsoInstant,
  /** The second person; absent where none was needed, and from versions of before. */
  confirmedBy: z.string().optional(),
});
export type Policy = z.infer<typeof Policy>;
