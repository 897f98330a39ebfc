import { expect, test } from 'vitest';
import type { LeverDeps } from '../../../functions/lever/deps.ts';
import { lastCompleteQuarter, periodOf, requireAuditable } from '../../../functions/lever/run.ts';

/** Nothing here reads the table. */
const on = (day: string, fiscalYearStartMonth = 1) =>
  ({ clock: { now: () => `${day}T05:00:00.000Z` }, fiscalYearStartMonth }) as LeverDeps;

test.each([
  ['2027-01-01', 1, '2026Q4'],
  ['2026-12-31', 1, '2026Q3'],
  ['2026-11-21', 7, '2027Q1'],
])('on %s, the year starting in month %i, the last complete quarter is %s', (day, start, quarter) => {
  expect(lastCompleteQuarter(on(day, start))).toBe(quarter);
});

const auditing = (dryRun: boolean, day: string) => () => requireAuditable({ quarter: '2026Q4', dryRun }, on(day));

test('a quarter that has not begun cannot be audited', () => {
  for (const dryRun of [true, false]) expect(auditing(dryRun, '2026-09-30')).toThrow('looks back');
});

test('one that runs can be looked at and not applied, up to its last day', () => {
  for (const day of ['2026-10-01', '2026-12-31']) {
    expect(auditing(true, day)).not.toThrow();
    expect(auditing(false, day)).toThrow('looks back');
  }
});

test('one that is over can be applied', () => {
  expect(auditing(false, '2027-01-01')).not.toThrow();
});

test('a quarter that is over is judged up to its last day, one that runs up to the start of the audit', () => {
  const startedAt = '2026-11-21T05:00:00.000Z';
  expect(periodOf({ quarter: '2026Q3', startedAt }, 1)).toEqual({
    quarterMonths: ['2026-07', '2026-08', '2026-09'],
    asOf: '2026-09-30',
  });
  expect(periodOf({ quarter: '2026Q4', startedAt }, 1).asOf).toBe('2026-11-21');
});
