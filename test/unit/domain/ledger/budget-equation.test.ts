import { expect, it } from 'vitest';
import { budgetThatDoesNotAddUp, noTotals, withAccount } from '../../../../functions/domain/ledger/budget-equation.ts';

const totals = { ...noTotals, funding: -1_000n, unallocated: 400n, available: 300n, reserved: 200n, paid: 100n };

it('adds up when every unit that was put in is somewhere', () => {
  expect(budgetThatDoesNotAddUp('b', totals)).toBeUndefined();
  expect(budgetThatDoesNotAddUp('b', totals, 1_000n)).toBeUndefined();
});

it('does not when a unit is missing or the budget says another sum', () => {
  expect(budgetThatDoesNotAddUp('b', { ...totals, paid: 99n })?.detail).toBe('b was funded 1000 and holds 999');
  expect(budgetThatDoesNotAddUp('b', totals, 1_001n)?.detail).toBe('the budget is 1001 and was funded with 1000');
});

it('gathers accounts by kind, beyond what a floating-point number can hold', () => {
  const held = 9_007_199_254_740_993n;
  expect(withAccount(withAccount(noTotals, { kind: 'paid', held }), { kind: 'paid', held: 1n }).paid).toBe(held + 1n);
});
