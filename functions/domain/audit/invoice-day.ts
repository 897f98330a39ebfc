import type { IsoDate } from '../calendar/dates.ts';
import { parseDate } from '../calendar/read-date.ts';
import type { ExpenseReading } from '../claim/document.ts';

/** Every day that the date of an invoice may mean, the earliest first: more than one is never chosen from. */
export const invoiceDays = ({ invoiceDate }: Pick<ExpenseReading, 'invoiceDate'>): IsoDate[] =>
  [...new Set(invoiceDate.flatMap(({ text }) => daysIn(text)))].sort();

/** The days that one text may mean. */
export function daysIn(text: string): readonly IsoDate[] {
  const read = parseDate(text);
  if (read === null) return [];
  return 'date' in read ? [read.date] : read.ambiguous;
}
