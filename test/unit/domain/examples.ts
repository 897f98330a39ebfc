import type { ApprovalDecision } from '../../../functions/domain/approval/decision.ts';
import type { MonthlyPerformance } from '../../../functions/domain/partner/performance.ts';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import type { Policy, PolicyRules } from '../../../functions/domain/policy/policy.ts';
import type { Program } from '../../../functions/domain/program/program.ts';
import type { RequestTerms } from '../../../functions/domain/request/terms.ts';
import type { PartnerSnapshot, PastCampaign } from '../../../functions/domain/triage/snapshot.ts';
import { triage } from '../../../functions/domain/triage/triage.ts';

export const requestId = 'req_01JD0000000000000000000000';
export const claimId = 'clm_01JD0000000000000000000000';
export const at = '2026-11-20T09:00:00.000Z';
export const act = { at, by: 'system' };
export const contact = { name: 'Ada Partner', email: 'ada@northwind.example' };

export const terms: RequestTerms = {
  title: 'Security webinar series',
  motion: 'demand-generation',
  activityType: 'digital-advertising',
  startDate: '2027-01-11',
  endDate: '2027-02-26',
  region: 'emea',
  vertical: 'retail',
  amount: 400_000,
  currency: 'USD',
  expectedPipeline: 4_000_000,
  targetAudience: 'IT leads in retail',
};

export const policyOf = (rules: Partial<PolicyRules> = {}): Policy => ({
  version: 7,
  rules: { ...defaultPolicyRules, ...rules },
  author: 'ops-1',
  reason: 'test',
  createdAt: '2026-01-01T00:00:00.000Z',
});
export const policy = policyOf();

export const month = (name: string, figures: Partial<MonthlyPerformance> = {}): MonthlyPerformance => ({
  month: name,
  meetings: 0,
  quotesIssued: 0,
  dealsClosed: 0,
  dealValue: 0,
  logins: 0,
  referrals: 0,
  partnerRevenue: 0,
  productRevenue: 0,
  serviceRevenue: 0,
  sourcedRevenue: 0,
  influencedRevenue: 0,
  certifications: 0,
  ...figures,
});

export const campaign = (
  number: number,
  spend: number,
  pipeline: number,
  motion = 'demand-generation',
): PastCampaign => ({
  requestId: `req_01JD000000000000000000000${number}`,
  motion,
  activityEndedOn: `2026-0${number}-28`,
  spend,
  pipeline,
});

/** A partner that passes every gate. */
export const snapshot: PartnerSnapshot = {
  partner: {
    partnerId: 'northwind',
    tier: 'gold',
    touchModel: 'one-to-few',
    regions: ['emea', 'amer'],
    verticals: ['retail'],
    active: true,
  },
  performance: [month('2026-10', { quotesIssued: 20, dealsClosed: 8 })],
  outcomes: [campaign(3, 100_000, 300_000), campaign(5, 100_000, 500_000), campaign(7, 100_000, 310_000)],
  allocation: { available: 900_000, amount: 1_000_000, currency: 'USD' },
  program: null,
};

export const program: Program = {
  programId: 'webinar-in-a-box',
  name: 'Webinar in a box',
  motion: 'demand-generation',
  activityType: 'digital-advertising',
  cadence: 'always-on',
  preApproved: true,
  eligibleTiers: ['silver', 'gold'],
  eligibleTouchModels: ['one-to-few', 'one-to-many'],
  cap: 500_000,
  currency: 'USD',
  reimbursementShare: 100,
  fixedParts: ['landing page'],
  flexibleParts: ['message'],
  package: ['landing-page'],
  active: true,
  revision: 1,
  createdAt: at,
  updatedAt: at,
};

export const triaged = (asked: RequestTerms = terms, of: PartnerSnapshot = snapshot, rules: Policy = policy) =>
  triage({ requestVersion: 1, terms: asked, snapshot: of, policy: rules, decidedAt: at });

export const decision = (facts: Partial<ApprovalDecision> = {}): ApprovalDecision => ({
  approvalId: 'apr_1',
  purpose: 'request-approval',
  stage: 0,
  role: 'partner-marketing-manager',
  personId: 'pmm-1',
  personName: 'Mia Marketing',
  verdict: 'approve',
  reason: null,
  amount: 400_000,
  version: 1,
  decidedAt: at,
  ...facts,
});
