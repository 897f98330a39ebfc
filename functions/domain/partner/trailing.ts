import type { IsoDate } from '../calendar/dates.ts';
import type { MonthlyPerformance } from './performance.ts';

/** What a partner did over some months; sums in minor units. */
export type PerformanceTotals = {
  /** The months counted, earliest first. */
  readonly months: readonly string[];
  readonly meetings: number;
  readonly quotes: number;
  readonly deals: number;
  readonly dealValue: number;
  readonly logins: number;
  readonly referrals: number;
  readonly revenue: number;
  readonly productRevenue: number;
  readonly serviceRevenue: number;
  readonly sourcedRevenue: number;
  readonly influencedRevenue: number;
  readonly certifications: number;
};

/** Totals of the month of `asOf` and the eleven before it. docs/handbook.md § Partner */
export function trailingTwelveMonths(months: readonly MonthlyPerformance[], asOf: IsoDate): PerformanceTotals {
  const last = asOf.slice(0, 7);
  const first = `${String(Number(asOf.slice(0, 4)) - 1).padStart(4, '0')}${asOf.slice(4, 7)}`;
  return totalsOf(months.filter(({ month }) => month > first && month <= last));
}

/** Totals of the months given. */
export function totalsOf(months: readonly MonthlyPerformance[]): PerformanceTotals {
  const total = (of: (month: MonthlyPerformance) => number) => months.reduce((sum, month) => sum + of(month), 0);
  return {
    months: months.map(({ month }) => month).sort(),
    meetings: total((month) => month.meetings),
    quotes: total((month) => month.quotesIssued),
    deals: total((month) => month.dealsClosed),
    dealValue: total((month) => month.dealValue),
    logins: total((month) => month.logins),
    referrals: total((month) => month.referrals),
    revenue: total((month) => month.partnerRevenue),
    productRevenue: total((month) => month.productRevenue),
    serviceRevenue: total((month) => month.serviceRevenue),
    sourcedRevenue: total((month) => month.sourcedRevenue),
    influencedRevenue: total((month) => month.influencedRevenue),
    certifications: total((month) => month.certifications),
  };
}
