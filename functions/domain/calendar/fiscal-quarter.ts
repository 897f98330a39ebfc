import { FiscalQuarter, type IsoDate } from './dates.ts';
import { addDays } from './days.ts';

/**
 * The fiscal quarter of a day. A fiscal year that does not start in January is named by the calendar year in which it
 * ends. docs/handbook.md § Budgets
 * @param fiscalYearStartMonth 1 (January) to 12.
 */
export function fiscalQuarterOf(day: IsoDate, fiscalYearStartMonth: number): FiscalQuarter {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return quarterName(month, fiscalYearStartMonth);
}

/** First and last day of a fiscal quarter, both inclusive. docs/handbook.md § Budgets */
export function quarterBounds(
  quarter: FiscalQuarter,
  fiscalYearStartMonth: number,
): { startsOn: IsoDate; endsOn: IsoDate } {
  const { firstMonth } = startOf(quarter, fiscalYearStartMonth);
  return { startsOn: `${monthName(firstMonth)}-01`, endsOn: addDays(`${monthName(firstMonth + 3)}-01`, -1) };
}

/** The quarter before: `2026Q4` for `2027Q1`, whatever the start month. */
export function previousQuarter(quarter: FiscalQuarter): FiscalQuarter {
  return quarterName(startOf(quarter, 1).firstMonth - 3, 1);
}

/** The quarter's three months, `2026-10` to `2026-12`. */
export function monthsOfQuarter(quarter: FiscalQuarter, fiscalYearStartMonth: number): string[] {
  const { firstMonth } = startOf(quarter, fiscalYearStartMonth);
  return [0, 1, 2].map((n) => monthName(firstMonth + n));
}

function startOf(quarter: FiscalQuarter, startMonth: number): { firstMonth: number } {
  FiscalQuarter.parse(quarter);
  const startYear = Number(quarter.slice(0, 4)) - (checked(startMonth) === 1 ? 0 : 1);
  return { firstMonth: startYear * 12 + startMonth - 1 + (Number(quarter.slice(5)) - 1) * 3 };
}

function quarterName(month: number, startMonth: number): FiscalQuarter {
  const sinceStart = month - (checked(startMonth) - 1);
  const startYear = Math.floor(sinceStart / 12);
  const year = startMonth === 1 ? startYear : startYear + 1;
  return `${String(year).padStart(4, '0')}Q${Math.floor((sinceStart - startYear * 12) / 3) + 1}`;
}

function checked(startMonth: number): number {
  if (Number.isInteger(startMonth) && startMonth >= 1 && startMonth <= 12) return startMonth;
  throw new RangeError('the fiscal year starts in a month from 1 to 12');
}

const monthName = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
