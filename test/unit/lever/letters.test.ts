import { expect, test } from 'vitest';
import type { LeverAssessment, LeverAuditSummary } from '../../../functions/domain/lever/assessment.ts';
import { ownerLetter, summaryLetter } from '../../../functions/lever/letters.ts';
import { renderText } from '../../../functions/platform/mail/letter-text.ts';

const at = '2027-01-01T05:00:00.000Z';
const summary: LeverAuditSummary = {
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
const assessed = (over: Partial<Assessed> = {}): Assessed => ({
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

test('an owner reads gap, change of lever and tier, and what runs against it', () => {
  const text = renderText(ownerLetter(summary, [assessed()])).replaceAll(/\s+/g, ' ');
  expect(text).toContain('northwind, confidence gap: Meetings do not lead to quotes. Before: keep funding.');
  expect(text).toContain('Tier: Gold, before Silver. Runs against it: req_01JD0000000000000000000000.');
});

test('a long list is cut and says where the rest is', () => {
  const partners = Array.from({ length: 130 }, (_, n) => assessed({ partnerId: `partner-${n}` }));
  const text = renderText(ownerLetter(summary, partners));
  expect(text).toContain('partner-99,');
  expect(text).not.toContain('partner-100,');
  expect(text.replaceAll(/\s+/g, ' ')).toContain('30 more are in the audit 2026Q4, run scheduled.');
});

test('the head of partnerships reads the figures and whose data is broken', () => {
  const broken = {
    status: 'broken',
    quarter: '2026Q4',
    partnerId: 'torn',
    problem: 'tier: Invalid',
    assessedAt: at,
  } as const;
  const text = renderText(summaryLetter(summary, [broken]));
  expect(text).toMatch(/Partners assessed:\s+120/);
  expect(text).toMatch(/Tiers changed:\s+6/);
  expect(text).toContain('torn: tier: Invalid');
});

test('a dry run says that it changed nothing', () => {
  const letter = summaryLetter({ ...summary, dryRun: true }, []);
  expect(letter.subject).toBe('Dry run: Audit of the levers, 2026Q4');
  expect(renderText(letter)).toContain('no partner was changed');
});
