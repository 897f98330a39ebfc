import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateBudget, allocationFor } from '../../../../functions/domain/budget/allocate.ts';
import { budgetIdFor } from '../../../../functions/domain/budget/budget-id.ts';

describe('allocationFor', () => {
  it('multiplies tier base, pipeline potential and strategic value exactly', () => {
    expect(allocationFor({ tierBase: 1_500_000, pipelinePotential: 1.1, strategicValue: 1.1 })).toBe(1_815_000);
    expect(allocationFor({ tierBase: 200_000, pipelinePotential: 0.5, strategicValue: 0.8 })).toBe(80_000);
    expect(allocationFor({ tierBase: 5_000_000, pipelinePotential: 2, strategicValue: 1.5 })).toBe(15_000_000);
  });

  it('rounds a fraction of a cent down', () => {
    expect(allocationFor({ tierBase: 3, pipelinePotential: 0.9, strategicValue: 1 })).toBe(2);
  });
});

describe('allocateBudget', () => {
  it('leaves proposals alone that fit', () => {
    expect(allocateBudget(300, [{ unscaled: 100 }, { unscaled: 200 }]).map(({ amount }) => amount)).toEqual([100, 200]);
  });

  it('scales all down when they do not, to the cent', () => {
    const proposals = [
      { partnerId: 'a', unscaled: 100 },
      { partnerId: 'b', unscaled: 100 },
      { partnerId: 'c', unscaled: 100 },
    ];
    const amounts = allocateBudget(100, proposals);
    expect(amounts.map(({ partnerId, amount }) => [partnerId, amount])).toEqual([
      ['a', 34],
      ['b', 33],
      ['c', 33],
    ]);
  });

  it('never gives more than the budget nor more than proposed', () => {
    const proposals = fc.array(fc.record({ unscaled: fc.maxSafeNat() }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000_000 }), proposals, (budget, asked) => {
        const given = allocateBudget(budget, asked);
        const sum = given.reduce((total, { amount }) => total + BigInt(amount), 0n);
        const wanted = asked.reduce((total, { unscaled }) => total + BigInt(unscaled), 0n);
        expect(sum).toBe(wanted < BigInt(budget) ? wanted : BigInt(budget));
        for (const { amount, unscaled } of given) expect(amount).toBeLessThanOrEqual(unscaled);
      }),
    );
  });
});

it('names a budget by quarter, region and currency', () => {
  expect(budgetIdFor('2026Q4', 'emea', 'EUR')).toBe('2026Q4-emea-EUR');
  expect(() => budgetIdFor('2026Q4', 'EMEA', 'EUR')).toThrow();
});
