import type { IsoDate } from '../calendar/dates.ts';
import { addDays } from '../calendar/days.ts';
import type { MonthlyPerformance } from '../partner/performance.ts';

/** The latest day a partner can have logged in: as reported, or the end of a month with logins, but not after `asOf`; null for never. docs/handbook.md § Lever audit */
export function lastSeenOn(months: readonly MonthlyPerformance[], asOf: IsoDate): IsoDate | null {
  const days = months.flatMap(({ month, logins, lastLoginOn }) => {
    if (lastLoginOn !== undefined) return [lastLoginOn];
    return logins > 0 ? [lastDayOf(month)] : [];
  });
  const latest = days.sort().at(-1) ?? null;
  return latest !== null && latest > asOf ? asOf : latest;
}

function lastDayOf(month: string): IsoDate {
  return addDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1);
}
