import Holidays from 'date-holidays';
import { isBusinessDay, weekendsOnly } from '../../functions/domain/calendar/business-days.ts';
import { addDays } from '../../functions/domain/calendar/days.ts';
import type { RegionCalendar } from '../../functions/domain/policy/calendar-policy.ts';

const millisecondsPerDay = 86_400_000;

export type Years = { readonly first: number; readonly last: number };

/**
 * The public holidays of a place (`DE`, `DE-BY`) that fall on Monday to Friday, substitute days included.
 * docs/handbook.md § Clocks
 * @throws Error for a place that the library does not know, or years that are none.
 */
export function regionCalendar(place: string, years: Years): RegionCalendar {
  const { first, last } = years;
  if (!(Number.isInteger(first) && Number.isInteger(last) && first >= 2000 && first <= last && last <= 2199)) {
    throw new Error(`the years ${first}-${last} are none from 2000 to 2199`);
  }
  const [country = '', state] = place.split('-');
  const library = libraryOf(country, state);
  const from = `${first}-01-01`;
  const until = `${last}-12-31`;
  const days = Array.from({ length: last - first + 1 }, (_, n) => daysOfYear(library, first + n)).flat();
  const holidays = [...new Set(days)]
    .filter((day) => day >= from && day <= until && isBusinessDay(day, weekendsOnly))
    .sort();
  return { country, ...(state !== undefined && { state }), from, until, holidays };
}

function libraryOf(country: string, state: string | undefined): Holidays {
  const library = new Holidays();
  if (!(country in library.getCountries('en'))) throw new Error(`no country "${country}" is known`);
  if (state === undefined) return new Holidays(country);
  if (!(state in (library.getStates(country, 'en') ?? {})))
    throw new Error(`no state "${state}" of ${country} is known`);
  return new Holidays(country, state);
}

/** Every day of every public holiday: some last for several. */
const daysOfYear = (library: Holidays, year: number): string[] =>
  library
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end }) => {
      const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / millisecondsPerDay));
      return Array.from({ length }, (_, n) => addDays(date.slice(0, 10), n));
    });
