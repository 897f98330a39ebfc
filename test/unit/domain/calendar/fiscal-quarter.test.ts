import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NamedQuarter } from '../../../../functions/domain/calendar/dates.ts';
import { addDays } from '../../../../functions/domain/calendar/days.ts';
import {
  fiscalQuarterOf,
  monthsOfQuarter,
  previousQuarter,
  quarterBounds,
} from '../../../../functions/domain/calendar/fiscal-quarter.ts';

it.each(['2000Q1', '2026Q4', '2199Q4'])('%s can be named', (quarter) => {
  expect(NamedQuarter.safeParse(quarter).success).toBe(true);
});

it.each(['9999Q4', '0000Q1', '1999Q4', '2200Q1'])('%s cannot be named', (quarter) => {
  expect(NamedQuarter.safeParse(quarter).success).toBe(false);
});

describe('fiscalQuarterOf', () => {
  it.each([
    ['2026-01-01', 1, '2026Q1'],
    ['2026-12-31', 1, '2026Q4'],
    ['2026-01-31', 2, '2026Q4'],
    ['2026-02-01', 2, '2027Q1'],
    ['2026-07-01', 7, '2027Q1'],
    ['2026-06-30', 7, '2026Q4'],
    ['2026-11-20', 10, '2027Q1'],
    ['2026-11-30', 12, '2026Q4'],
    ['2026-12-01', 12, '2027Q1'],
  ])('%s with a fiscal year from month %i is in %s', (day, start, quarter) => {
    expect(fiscalQuarterOf(day, start)).toBe(quarter);
  });

  it('refuses a month that is none', () => {
    expect(() => fiscalQuarterOf('2026-11-20', 0)).toThrow(RangeError);
    expect(() => quarterBounds('2026Q1', 13)).toThrow(RangeError);
    expect(() => quarterBounds('2026Q5', 1)).toThrow();
  });
});

it('names bounds, months and the quarter before', () => {
  expect(quarterBounds('2026Q4', 1)).toEqual({ startsOn: '2026-10-01', endsOn: '2026-12-31' });
  expect(quarterBounds('2027Q1', 2)).toEqual({ startsOn: '2026-02-01', endsOn: '2026-04-30' });
  expect(monthsOfQuarter('2027Q4', 2)).toEqual(['2026-11', '2026-12', '2027-01']);
  expect(previousQuarter('2027Q1')).toBe('2026Q4');
  expect(previousQuarter('2027Q4')).toBe('2027Q3');
});

it('every day is inside the bounds and months of its quarter, and the day before them is in the quarter before', () => {
  const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 12 }), (day, start) => {
      const quarter = fiscalQuarterOf(day, start);
      const { startsOn, endsOn } = quarterBounds(quarter, start);
      expect(startsOn <= day && day <= endsOn).toBe(true);
      expect(monthsOfQuarter(quarter, start)).toContain(day.slice(0, 7));
      expect(fiscalQuarterOf(addDays(startsOn, -1), start)).toBe(previousQuarter(quarter));
    }),
  );
});
