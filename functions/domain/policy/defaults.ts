import { defaultAttack } from './attack-policy.ts';
import { defaultEligibility } from './default-eligibility.ts';
import { defaultEvidence } from './default-evidence.ts';
import defaultHolidays from './default-holidays.json' with { type: 'json' };
import { defaultMetrics } from './default-metrics.ts';
import { defaultFraud } from './fraud-policy.ts';
import { defaultLinks } from './link-policy.ts';
import type { PolicyRules } from './policy.ts';

/** The figures in force until somebody changes them; sums in minor units (cents). docs/handbook.md § Policy */
export const defaultPolicyRules: PolicyRules = {
  triage: {
    quoteToClosePercent: 20,
    quotesForHistory: 5,
    corporateGoals: {
      regions: ['amer', 'emea', 'apac', 'latam'],
      verticals: ['financial-services', 'healthcare', 'manufacturing', 'public-sector', 'retail', 'technology'],
    },
    pipelineToSpend: 3,
    campaignsLookedAt: 3,
    newPartnerCap: 500_000,
    newPartnerSharePercent: 50,
    leadTimeBusinessDays: 10,
  },
  approval: {
    chain: [
      { upTo: 500_000, roles: ['partner-marketing-manager'] },
      { upTo: 2_500_000, roles: ['partner-marketing-manager', 'regional-lead'] },
      { upTo: null, roles: ['partner-marketing-manager', 'regional-lead', 'head-of-partnerships'] },
    ],
    order: 'in-order',
    reminderBusinessDays: 2,
    claimReviewBusinessDays: 1,
    escalationBusinessDays: 4,
    limitBusinessDays: 5,
    revisionDays: 30,
    digestQuestions: 5,
    signInAbove: {},
  },
  claim: {
    reimbursementSharePercent: 50,
    claimDays: 60,
    latestClaimDays: 90,
    resubmissionDays: 30,
    disputeDays: 30,
    disputeAnswerBusinessDays: 5,
    invoiceWindowDays: 30,
    confidencePercent: 80,
    amountTolerance: 0,
    pagesPerDocument: 30,
    pagesPerClaim: 60,
    pagePrice: { expense: 10_000, text: 1_500 },
    evidence: defaultEvidence,
    eligibility: defaultEligibility,
  },
  lever: {
    meetingsForConfidence: 3,
    quoteRatePercent: 10,
    dealsForStrategic: 2,
    averageDealPercentOfMedian: 50,
    dormantDays: 60,
  },
  tier: {
    silver: { revenue: 1_000_000, referrals: 5 },
    gold: { revenue: 5_000_000, referrals: 20 },
    platinum: { revenue: 20_000_000 },
    base: { registered: 200_000, silver: 500_000, gold: 1_500_000, platinum: 5_000_000 },
  },
  budget: { graceDays: 30 },
  currency: { rateMaxAgeDays: 7 },
  attack: defaultAttack,
  links: defaultLinks,
  fraud: defaultFraud,
  calendar: { regions: defaultHolidays, daysOff: {} },
  metrics: defaultMetrics,
  outcomeDueDays: 90,
  settlementDays: 30,
};
