import type { ReadValue } from '../claim/document.ts';
import { decimalMarkOf, parseMoney } from '../money/amount.ts';
import type { ReadInvoice } from './audit-input.ts';

/** What an invoice comes to: the one total it states, or why that cannot be said without guessing. */
export type InvoiceTotal =
  | { readonly minor: number; readonly readFrom: ReadValue }
  | { readonly minor: null; readonly why: string; readonly readFrom: ReadValue | null };

/** The total of an invoice in minor units of the claim's currency. docs/handbook.md § Claim audit */
export function totalOf({ reading }: ReadInvoice, currency: string): InvoiceTotal {
  const decimalMark = decimalMarkOf(sumsOn(reading).map(({ text }) => text));
  const readings = reading.total.flatMap((value) => {
    const read = parseMoney(value.text, { currency, decimalMark });
    return read ? [{ value, sums: 'minor' in read ? [read.minor] : read.candidates }] : [];
  });
  const sums = new Set(readings.flatMap((each) => each.sums));
  const [first] = readings;
  if (!first) return { minor: null, why: 'no total could be read', readFrom: reading.total[0] ?? null };
  const [sum] = sums;
  if (sums.size > 1 || sum === undefined) {
    const why = first.sums.length > 1 ? 'the total can be read in two ways' : 'two different totals were read';
    return { minor: null, why, readFrom: first.value };
  }
  return { minor: sum, readFrom: first.value };
}

const sumsOn = ({ total, subtotal, tax, lines }: ReadInvoice['reading']): ReadValue[] => [
  ...total,
  ...subtotal,
  ...tax,
  ...lines.flatMap(({ price }) => (price ? [price] : [])),
];
