import { expect, test } from 'vitest';
import { quartersFrom, trailingMonths } from '../../../../local/seed/months.ts';

test('the trailing twelve months end before this one', () => {
  const months = trailingMonths('2026-11-21');
  expect(months).toHaveLength(12);
  expect([months[0], months[1], months[2], months[11]]).toEqual(['2025-11', '2025-12', '2026-01', '2026-10']);
});

test('this quarter and the next, over the turn of the year', () => {
  expect(quartersFrom('2026-11-21')).toEqual(['2026Q4', '2027Q1']);
  expect(quartersFrom('2027-01-31')).toEqual(['2027Q1', '2027Q2']);
});
