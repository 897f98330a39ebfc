import type { IsoDate, IsoInstant } from './dates.ts';
import { dayAt, dayNumber, dayOf } from './days.ts';

/** Days off beside Saturdays and Sundays; what falls on a weekend may be among them. docs/handbook.md § Clocks */
export type HolidayCalendar = ReadonlySet<IsoDate>;

export const weekendsOnly: HolidayCalendar = new Set();

/** 1970-01-05, the first Monday of the count. */
const firstMonday = 4;

/** Monday to Friday up to and including that day: a weekend day counts as many as its Friday. */
function weekdaysUpTo(day: IsoDate): number {
  const days = dayNumber(day) - firstMonday;
  const week = Math.floor(days / 7);
  return week * 5 + Math.min(days - week * 7 + 1, 5);
}

function addWeekdays(day: IsoDate, n: number): IsoDate {
  const count = weekdaysUpTo(day) + n - 1;
  const week = Math.floor(count / 5);
  return dayAt(firstMonday + week * 7 + (count - week * 5));
}

const isWeekday = (day: IsoDate): boolean => (((dayNumber(day) - firstMonday) % 7) + 7) % 7 < 5;

/** True from Monday to Friday, unless it is a day off. docs/handbook.md § Clocks */
export const isBusinessDay = (day: IsoDate, calendar: HolidayCalendar): boolean => isWeekday(day) && !calendar.has(day);

/**
 * The business day `n` business days after a day; from a day off the first one is the next business day. With `n` = 0
 * the day itself. docs/handbook.md § Clocks
 * @throws RangeError when `n` is negative or no whole number.
 */
export function addBusinessDays(day: IsoDate, n: number, calendar: HolidayCalendar): IsoDate {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('business days are added as a whole number from 0');
  let reached = day;
  for (let missing = n; missing > 0; missing = n - businessDaysBetween(day, reached, calendar)) {
    reached = addWeekdays(reached, missing);
  }
  return reached;
}

/** Business days after `from` up to and including `to`; negative when `to` is earlier. docs/handbook.md § Clocks */
export function businessDaysBetween(from: IsoDate, to: IsoDate, calendar: HolidayCalendar): number {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  const daysOff = [...calendar].filter((day) => day > first && day <= last && isWeekday(day)).length;
  // Nothing as 0 and not as -0, which a reader would see.
  return (weekdaysUpTo(last) - weekdaysUpTo(first) - daysOff) * sign || 0;
}

/** The same time of day (UTC) that many business days on. docs/handbook.md § Clocks */
export const businessDeadline = (instant: IsoInstant, businessDays: number, calendar: HolidayCalendar): IsoInstant =>
  `${addBusinessDays(dayOf(instant), businessDays, calendar)}${instant.slice(10)}`;

/** Whole seconds from one instant to another, rounded up so that a wait never ends early; negative when `to` is earlier. */
export const secondsBetween = (from: IsoInstant, to: IsoInstant): number =>
  Math.ceil((Date.parse(to) - Date.parse(from)) / 1000);
