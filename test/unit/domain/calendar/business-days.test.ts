import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  businessDaysBetween,
  businessDeadline,
  secondsBetween,
} from '../../../../functions/domain/calendar/business-days.ts';
import { addDays } from '../../../../functions/domain/calendar/days.ts';

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days));
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

describe('addBusinessDays', () => {
  it.each([
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-22', 5, '2026-11-27'],
    ['2026-11-23', 10, '2026-12-07'],
    ['2026-12-31', 1, '2027-01-01'],
  ])('%s and %i business days is %s', (day, n, expected) => {
    expect(addBusinessDays(day, n)).toBe(expected);
  });

  it('agrees with counting day by day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (day, n) => {
        let counted = day;
        for (let left = n; left > 0; ) {
          counted = addDays(counted, 1);
          if (weekday(counted) % 6 !== 0) left--;
        }
        expect(addBusinessDays(day, n)).toBe(counted);
        expect(businessDaysBetween(day, counted)).toBe(n);
      }),
    );
  });

  it('refuses what is no number of days', () => {
    expect(() => addBusinessDays('2026-11-20', -1)).toThrow(RangeError);
    expect(() => addBusinessDays('2026-11-20', 1.5)).toThrow(RangeError);
    expect(() => addBusinessDays('2026-13-40', 1)).toThrow(RangeError);
  });
});

describe('businessDaysBetween', () => {
  it('counts a weekend as nothing', () => {
    expect(businessDaysBetween('2026-11-20', '2026-11-22')).toBe(0);
    expect(businessDaysBetween('2026-11-21', '2026-11-23')).toBe(1);
  });

  it('is the negative of the way back', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(businessDaysBetween(from, to) + businessDaysBetween(to, from)).toBe(0);
      }),
    );
  });
});

describe('instants', () => {
  it('keeps the time of day of a deadline', () => {
    expect(businessDeadline('2026-11-19T16:30:15.250Z', 2)).toBe('2026-11-23T16:30:15.250Z');
  });

  it('rounds a wait up to the whole second', () => {
    expect(secondsBetween('2026-11-19T00:00:00.000Z', '2026-11-19T00:00:01.001Z')).toBe(2);
    expect(secondsBetween('2026-11-19T00:00:05Z', '2026-11-19T00:00:00Z')).toBe(-5);
  });
});
