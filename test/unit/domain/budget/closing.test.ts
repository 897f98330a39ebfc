import { expect, test } from 'vitest';
import { isClosed, lastOpenDay, quarterClosed, requireOpen } from '../../../../functions/domain/budget/closing.ts';

const budget = { budgetId: '2026Q4-emea-USD', endsOn: '2026-12-31' };
const rules = { budget: { graceDays: 30 } };

test('the last day of grace counts whole', () => {
  expect(lastOpenDay(budget, rules)).toBe('2027-01-30');
  expect(isClosed(budget, '2027-01-30', rules)).toBe(false);
  expect(isClosed(budget, '2027-01-31', rules)).toBe(true);
  expect(isClosed(budget, '2026-12-31', { budget: { graceDays: 0 } })).toBe(false);
  expect(isClosed(budget, '2027-01-01', { budget: { graceDays: 0 } })).toBe(true);
});

test('who gives out money of a closed budget hears since when it is', () => {
  expect(() => requireOpen(budget, '2027-01-30', rules)).not.toThrow();
  expect(() => requireOpen(budget, '2027-01-31', rules)).toThrow(
    'The budget 2026Q4-emea-USD is closed: its quarter ended on 2026-12-31 and its grace period on 2027-01-30. Nothing was stored.',
  );
});

test('a quarter is judged by the days that the fiscal year gives it', () => {
  expect(quarterClosed('2026Q4', 1, '2027-01-30', rules)).toBeUndefined();
  expect(quarterClosed('2026Q4', 1, '2027-01-31', rules)).toContain('ended on 2026-12-31 and its grace period');
  expect(quarterClosed('2026Q4', 2, '2026-03-02', rules)).toBeUndefined();
  expect(quarterClosed('2026Q4', 2, '2026-03-03', { budget: { graceDays: 0 } })).toBe(
    'its quarter ended on 2026-01-31',
  );
});
