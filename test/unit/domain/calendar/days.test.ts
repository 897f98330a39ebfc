import { expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, laterOf } from '../../../../functions/domain/calendar/days.ts';

it('adds days over months, leap days and years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
});

it('refuses to leave the calendar', () => {
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  expect(() => addDays('2026-02-30x', 1)).toThrow(RangeError);
});

it('counts days between and picks the later one', () => {
  expect(daysBetween('2026-02-26', '2026-03-02')).toBe(4);
  expect(daysBetween('2026-03-02', '2026-02-26')).toBe(-4);
  expect(laterOf('2026-02-26', '2026-03-02')).toBe('2026-03-02');
  expect(laterOf('2026-03-02', '2026-02-26')).toBe('2026-03-02');
});

it('takes the UTC day of an instant', () => {
  expect(dayOf('2026-11-20T23:59:59.999Z')).toBe('2026-11-20');
});
