import type { LeverAssessment, LeverAuditSummary } from '../../../functions/domain/lever/assessment.ts';

export const at = '2027-01-01T05:00:00.000Z';
export const summary: LeverAuditSummary = {
  quarter: '2026Q4',
  runId: 'scheduled',
  dryRun: false,
  status: 'complete',
  startedBy: 'system',
  startedAt: at,
  assessed: 120,
  broken: 1,
  byGap: { confidence: 2, strategic: 3, awareness: 4, none: 111 },
  conflicts: 5,
  changedTiers: 6,
  policyVersion: 7,
};

type Assessed = Extract<LeverAssessment, { status: 'assessed' }>;
export const assessed = (over: Partial<Assessed> = {}): Assessed => ({
  status: 'assessed',
  quarter: '2026Q4',
  partnerId: 'northwind',
  gap: 'confidence',
  lever: 'stop-campaigns-and-shadow',
  previousLever: 'keep-funding',
  tier: 'gold',
  previousTier: 'silver',
  inputs: {},
  sentence: 'Meetings do not lead to quotes.',
  conflicts: ['req_01JD0000000000000000000000'],
  policyVersion: 7,
  assessedAt: at,
  ...over,
});

export const broken = {
  status: 'broken',
  quarter: '2026Q4',
  partnerId: 'torn',
  problem: 'tier: Invalid',
  assessedAt: at,
} as const;
