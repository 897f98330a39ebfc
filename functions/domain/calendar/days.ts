import type { IsoDate, IsoInstant } from './dates.ts';

const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01. @throws RangeError for text that is no calendar day. */
export function dayNumber(day: IsoDate): number {
  const milliseconds = Date.parse(`${day}T00:00:00.000Z`);
  if (Number.isNaN(milliseconds)) throw new RangeError(`"${day}" is no calendar day`);
  return milliseconds / millisecondsPerDay;
}

/** The day with that number. @throws RangeError outside the years 0 to 9999, which have no ISO date of ten characters. */
export function dayAt(number: number): IsoDate {
  const text = new Date(number * millisecondsPerDay).toISOString();
  if (text.length !== 24) throw new RangeError('the day is outside the years 0 to 9999');
  return text.slice(0, 10);
}

/** The calendar day `days` later, or earlier when negative. */
export const addDays = (day: IsoDate, days: number): IsoDate => dayAt(dayNumber(day) + days);

/** Calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** The UTC day of an instant. */
export const dayOf = (instant: IsoInstant): IsoDate => instant.slice(0, 10);

/** The later of two days. */
export const laterOf = (day: IsoDate, other: IsoDate): IsoDate => (dayNumber(day) < dayNumber(other) ? other : day);

/** The earlier of two days. */
export const earlierOf = (day: IsoDate, other: IsoDate): IsoDate => (dayNumber(day) < dayNumber(other) ? day : other);
