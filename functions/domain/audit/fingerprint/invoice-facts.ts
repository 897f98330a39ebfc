import * as z from 'zod';
import { IsoDate } from '../../calendar/dates.ts';
import type { EvidenceSlot, ExpenseReading, ReadValue } from '../../claim/document.ts';
import { decimalMarkOf, parseMoney } from '../../money/amount.ts';
import { Currency } from '../../money/money.ts';
import { invoiceCurrency } from '../invoice-currency.ts';
import { invoiceDays } from '../invoice-day.ts';
import { nameWords } from '../names.ts';
import { inLatin, lookAlike } from './look-alikes.ts';

/** What tells an invoice from others, kept beside its fingerprints: every reading that was possible. */
export const InvoiceFacts = z.strictObject({
  /** As printed, cut short: for reviewers. */
  number: z.string().nullable(),
  days: z.array(IsoDate),
  /** Totals in minor units of `currency`. */
  amounts: z.array(z.int().min(0)),
  currency: Currency,
  /** Supplier, number, date and total were each read one way and with confidence. */
  isSure: z.boolean(),
});
export type InvoiceFacts = z.infer<typeof InvoiceFacts>;

/** An invoice that was read, and the slot it stands in. */
export type Invoice = { readonly slot: Pick<EvidenceSlot, 'slotId' | 'label'>; readonly reading: ExpenseReading };

/** Readings beyond these of one field are no invoice's. */
const mostReadings = 3;
const longestNumber = 60;

/** The facts of an invoice for comparison; `own` is the currency of its claim. docs/handbook.md § Claim audit */
export function invoiceFacts({ reading }: Pick<Invoice, 'reading'>, own: Currency, confidence: number): InvoiceFacts {
  const found = invoiceCurrency(reading, own, confidence);
  const currency = found.is === 'other' ? found.currency : own;
  const days = invoiceDays(reading).slice(0, mostReadings);
  const amounts = amountsOf(reading, currency);
  const used = [reading.vendorName, reading.invoiceNumber, reading.invoiceDate, reading.total].flat();
  const isClear = [suppliersOf(reading), numbersOf(reading), days, amounts].every(({ length }) => length === 1);
  return {
    number: reading.invoiceNumber[0]?.text.slice(0, longestNumber) ?? null,
    days,
    amounts,
    currency,
    isSure: isClear && found.is !== 'unclear' && used.every((value) => value.confidence >= confidence),
  };
}

/** The suppliers an invoice may be of, each in one spelling without its legal form. */
export const suppliersOf = ({ vendorName }: ExpenseReading): string[] =>
  distinct(vendorName, (text) => lookAlike(nameWords(inLatin(text)).join('')));

/** The numbers it may carry, each in one spelling. */
export const numbersOf = ({ invoiceNumber }: ExpenseReading): string[] => distinct(invoiceNumber, lookAlike);

function amountsOf({ total, subtotal, tax, lines }: ExpenseReading, currency: Currency): number[] {
  const prices = lines.flatMap(({ price }) => (price ? [price] : []));
  const decimalMark = decimalMarkOf([...total, ...subtotal, ...tax, ...prices].map(({ text }) => text));
  const sums = total.flatMap(({ text }) => {
    const read = parseMoney(text, { currency, decimalMark });
    return read === null ? [] : 'minor' in read ? [read.minor] : read.candidates;
  });
  return [...new Set(sums)].filter(Number.isSafeInteger).slice(0, mostReadings);
}

const distinct = (values: readonly ReadValue[], spelling: (text: string) => string): string[] =>
  [...new Set(values.map(({ text }) => spelling(text)))].filter((text) => text !== '').slice(0, mostReadings);
