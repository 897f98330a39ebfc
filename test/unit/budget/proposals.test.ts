import { expect, test } from 'vitest';
import { factorsFor, tryFactors } from '../../../functions/budget/proposals.ts';
import type { Budget } from '../../../functions/domain/budget/budget.ts';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';

const budget: Budget = {
  budgetId: '2026Q4-emea-USD',
  quarter: '2026Q4',
  region: 'emea',
  currency: 'USD',
  amount: 1_000_000,
  startsOn: '2026-10-01',
  endsOn: '2026-12-31',
  revision: 1,
  createdBy: 'fin-1',
  createdAt: '2026-11-21T09:00:00.000Z',
};
const line = { partnerId: 'northwind', pipelinePotential: 2, strategicValue: 1.5 };
const rulesWith = (gold: number) => ({
  ...defaultPolicyRules,
  tier: { ...defaultPolicyRules.tier, base: { ...defaultPolicyRules.tier.base, gold } },
});

test('the formula is kept with each of its factors', () => {
  expect(factorsFor(budget, { tier: 'gold' }, line, defaultPolicyRules)).toEqual({
    tierBase: 1_500_000,
    pipelinePotential: 2,
    strategicValue: 1.5,
    unscaled: 4_500_000,
  });
});

test.each([333_333_333_334, Number.MAX_SAFE_INTEGER])(
  'a base of %i gives more than an allocation may be of',
  (base) => {
    expect(tryFactors(budget, { tier: 'gold' }, line, rulesWith(base))).toEqual({
      problem: 'The formula gives more than $10,000,000,000.00, which is the most an allocation may be of.',
    });
  },
);

test('a base whose worth cannot be kept in the currency is refused by name', () => {
  const rate = { from: 'IRR', to: 'USD', rate: '0.0000000001', source: 'test', on: '2026-11-20' };
  expect(tryFactors({ ...budget, currency: 'IRR', rate }, { tier: 'gold' }, line, rulesWith(1_500_000))).toEqual({
    problem: expect.stringContaining('too large'),
  });
});

test('the most that may be allocated is allowed', () => {
  expect(tryFactors(budget, { tier: 'gold' }, line, rulesWith(333_333_333_333))).toMatchObject({
    value: { unscaled: 999_999_999_999 },
  });
});
