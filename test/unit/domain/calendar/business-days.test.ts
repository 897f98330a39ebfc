import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  businessDaysBetween,
  businessDeadline,
  isBusinessDay,
  secondsBetween,
  weekendsOnly,
} from '../../../../functions/domain/calendar/business-days.ts';
import { addDays } from '../../../../functions/domain/calendar/days.ts';

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days));
const few = fc.integer({ min: 0, max: 40 });
/** A day and a calendar with days off, also at weekends, in the months round it. */
const anyCalendar = fc
  .tuple(anyDay, fc.array(fc.integer({ min: -60, max: 120 }), { maxLength: 60 }))
  .map(([day, offsets]) => ({ day, calendar: new Set(offsets.map((offset) => addDays(day, offset))) }));
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
const christmas = new Set(['2026-12-25', '2026-12-26', '2026-12-28']);

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
    expect(addBusinessDays(day, n, weekendsOnly)).toBe(expected);
  });

  it.each([
    ['2026-12-24', 1, '2026-12-29'],
    ['2026-12-25', 0, '2026-12-25'],
    ['2026-12-25', 1, '2026-12-29'],
    ['2026-12-23', 3, '2026-12-30'],
  ])('%s and %i business days over Christmas is %s', (day, n, expected) => {
    expect(addBusinessDays(day, n, christmas)).toBe(expected);
  });

  it('agrees with counting day by day', () => {
    fc.assert(
      fc.property(anyCalendar, few, ({ day, calendar }, n) => {
        let counted = day;
        for (let left = n; left > 0; ) {
          counted = addDays(counted, 1);
          if (weekday(counted) % 6 !== 0 && !calendar.has(counted)) left--;
        }
        expect(addBusinessDays(day, n, calendar)).toBe(counted);
        expect(businessDaysBetween(day, counted, calendar)).toBe(n);
      }),
    );
  });

  it('never ends on a weekend or a holiday', () => {
    fc.assert(
      fc.property(anyCalendar, few, ({ day, calendar }, n) => {
        const reached = addBusinessDays(day, n + 1, calendar);
        expect(weekday(reached) % 6).not.toBe(0);
        expect(calendar.has(reached)).toBe(false);
        expect(isBusinessDay(reached, calendar)).toBe(true);
      }),
    );
  });

  it('adds up', () => {
    fc.assert(
      fc.property(anyCalendar, few, few, ({ day, calendar }, first, second) => {
        const inTwo = addBusinessDays(addBusinessDays(day, first, calendar), second, calendar);
        expect(inTwo).toBe(addBusinessDays(day, first + second, calendar));
      }),
    );
  });

  it('never ends earlier for a later day, for more days, or for more holidays', () => {
    fc.assert(
      fc.property(anyCalendar, few, few, few, ({ day, calendar }, n, more, later) => {
        const reached = addBusinessDays(day, n, calendar);
        expect(addBusinessDays(addDays(day, later), n, calendar) >= reached).toBe(true);
        expect(addBusinessDays(day, n + more, calendar) >= reached).toBe(true);
        expect(addBusinessDays(day, n, weekendsOnly) <= reached).toBe(true);
      }),
    );
  });

  it('refuses what is no number of days', () => {
    expect(() => addBusinessDays('2026-11-20', -1, weekendsOnly)).toThrow(RangeError);
    expect(() => addBusinessDays('2026-11-20', 1.5, weekendsOnly)).toThrow(RangeError);
    expect(() => addBusinessDays('2026-13-40', 1, weekendsOnly)).toThrow(RangeError);
  });
});

describe('businessDaysBetween', () => {
  it('counts weekends and holidays as nothing', () => {
    expect(businessDaysBetween('2026-11-20', '2026-11-22', weekendsOnly)).toBe(0);
    expect(businessDaysBetween('2026-11-21', '2026-11-23', weekendsOnly)).toBe(1);
    expect(businessDaysBetween('2026-12-24', '2026-12-29', christmas)).toBe(1);
  });

  it('is the negative of the way back', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, ({ day, calendar }, other) => {
        const there = businessDaysBetween(day, other, calendar);
        expect(there + businessDaysBetween(other, day, calendar)).toBe(0);
      }),
    );
  });
});

describe('instants', () => {
  it('keeps the time of day of a deadline', () => {
    expect(businessDeadline('2026-11-19T16:30:15.250Z', 2, weekendsOnly)).toBe('2026-11-23T16:30:15.250Z');
  });

  it('rounds a wait up to the whole second', () => {
    expect(secondsBetween('2026-11-19T00:00:00.000Z', '2026-11-19T00:00:01.001Z')).toBe(2);
    expect(secondsBetween('2026-11-19T00:00:05Z', '2026-11-19T00:00:00Z')).toBe(-5);
  });
});
