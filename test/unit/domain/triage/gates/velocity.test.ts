import { expect, it } from 'vitest';
import type { MonthlyPerformance } from '../../../../../functions/domain/partner/performance.ts';
import { defaultPolicyRules } from '../../../../../functions/domain/policy/defaults.ts';
import { velocityGate } from '../../../../../functions/domain/triage/gates/velocity.ts';
import { month, snapshot, terms } from '../../examples.ts';

const judge = (performance: MonthlyPerformance[], motion = terms.motion) =>
  velocityGate({ ...terms, motion }, { ...snapshot, performance }, defaultPolicyRules.triage, '2026-11-20');
const closing = (quotesIssued: number, dealsClosed: number) => [month('2026-10', { quotesIssued, dealsClosed })];

it.each([
  [1000, 199, 'fail', '19.9 %'],
  [1000, 200, 'pass', '20 %'],
  [100_000, 19_999, 'fail', '19.9 %'],
  [5, 0, 'fail', '0 %'],
  [5, 1, 'pass', '20 %'],
  [10, 12, 'pass', '120 %'],
])('of %i quotes %i closed: %s', (quotes, deals, verdict, observed) => {
  expect(judge(closing(quotes, deals))).toMatchObject({ verdict, observed });
});

it.each([
  ['no months', []],
  ['no quotes', closing(0, 0)],
  ['no quotes but deals', closing(0, 4)],
  ['four quotes', closing(4, 4)],
  ['quotes older than twelve months only', [month('2025-11', { quotesIssued: 50 })]],
])('is unproven with %s', (_, performance) => {
  expect(judge(performance).verdict).toBe('unproven');
});

it('adds the months up and names them', () => {
  const gate = judge([
    month('2026-09', { quotesIssued: 10, dealsClosed: 0 }),
    month('2026-08', { quotesIssued: 10, dealsClosed: 4 }),
  ]);
  expect(gate).toMatchObject({ verdict: 'pass', records: ['performance/2026-08', 'performance/2026-09'] });
  expect(gate.inputs).toMatchObject({ quotes: 20, deals: 4, quoteToClosePercent: 20 });
});

it.each(['enablement', 'thought-leadership', 'event', 'content', 'first-deal-incentive'] as const)(
  'never stands in the way of %s',
  (motion) => {
    expect(judge(closing(100, 0), motion).verdict).toBe('not-applicable');
  },
);
