import type { IsoDate, IsoInstant } from './dates.ts';
import { dayAt, dayNumber, dayOf } from './days.ts';

/** 1970-01-05, the first Monday of the count. */
const firstMonday = 4;

/** Business days, Monday to Friday, up to and including that day: a weekend day counts as many as its Friday. */
function businessDaysUpTo(day: IsoDate): number {
  const days = dayNumber(day) - firstMonday;
  const week = Math.floor(days / 7);
  return week * 5 + Math.min(days - week * 7 + 1, 5);
}

/**
 * The business day `n` business days (Monday to Friday) after a day; from a weekend day the first one is Monday. With
 * `n` = 0 the day itself. docs/handbook.md § Clocks
 * @throws RangeError when `n` is negative or no whole number.
 */
export function addBusinessDays(day: IsoDate, n: number): IsoDate {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('business days are added as a whole number from 0');
  if (n === 0) return day;
  const count = businessDaysUpTo(day) + n - 1;
  const week = Math.floor(count / 5);
  return dayAt(firstMonday + week * 7 + (count - week * 5));
}

/** Business days after `from` up to and including `to`; negative when `to` is earlier. docs/handbook.md § Clocks */
export const businessDaysBetween = (from: IsoDate, to: IsoDate): number =>
  businessDaysUpTo(to) - businessDaysUpTo(from);

/** The same time of day (UTC) that many business days on. docs/handbook.md § Clocks */
export const businessDeadline = (instant: IsoInstant, businessDays: number): IsoInstant =>
  `${addBusinessDays(dayOf(instant), businessDays)}${instant.slice(10)}`;

/** Whole seconds from one instant to another, rounded up so that a wait never ends early; negative when `to` is earlier. */
export const secondsBetween = (from: IsoInstant, to: IsoInstant): number =>
  Math.ceil((Date.parse(to) - Date.parse(from)) / 1000);
