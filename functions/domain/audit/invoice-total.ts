import type { ReadValue } from '../claim/document.ts';
import { decimalMarkOf, parseMoney } from '../money/amount.ts';
import { inOtherMinorUnits } from '../money/convert.ts';
import type { Currency } from '../money/money.ts';
import type { ExchangeRate } from '../money/rate.ts';
import type { AuditInput, ReadInvoice } from './audit-input.ts';
import { invoiceCurrency } from './invoice-currency.ts';
import { invoiceRate } from './invoice-rate.ts';

/** `amount` in minor units of the invoice's own currency, and the rate at which it was converted. */
type Original = { readonly amount: number; readonly rate: ExchangeRate };
export type Untold = { readonly minor: null; readonly why: string; readonly readFrom: ReadValue | null };
export type Told = { readonly minor: number; readonly readFrom: ReadValue };

/** What an invoice comes to: the one total it states, or why that cannot be said without guessing. */
export type InvoiceTotal = (Told & { readonly original?: Original }) | Untold;

/** The currency an invoice is read in: its own when it is told for sure, else the claim's. */
export function readingCurrency({ reading }: ReadInvoice, { claim, policy }: Pick<AuditInput, 'claim' | 'policy'>) {
  const found = invoiceCurrency(reading, claim.currency, policy.rules.claim.confidencePercent);
  return found.is === 'other' ? found.currency : claim.currency;
}

/**
 * A sum on an invoice, told in the currency it is read in, in minor units of the claim's currency; one in another
 * currency is converted at the rate of its day. docs/handbook.md § Claim audit
 */
export function inClaimCurrency(
  stated: Told | Untold,
  invoice: ReadInvoice,
  input: Pick<AuditInput, 'claim' | 'rates' | 'policy'>,
): InvoiceTotal {
  const currency = readingCurrency(invoice, input);
  if (stated.minor === null || currency === input.claim.currency) return stated;
  const { minor: amount, readFrom } = stated;
  const at = invoiceRate(invoice, currency, input);
  if ('why' in at) return { minor: null, readFrom, why: at.why };
  const converted = inOtherMinorUnits(amount, at.rate);
  if (converted > Number.MAX_SAFE_INTEGER)
    return { minor: null, readFrom, why: 'the total is too large to be converted' };
  return { minor: Number(converted), readFrom, original: { amount, rate: at.rate } };
}

/** The one total that an invoice states, in minor units of the currency it is read in. docs/handbook.md § Claim audit */
export function statedTotal({ reading }: Pick<ReadInvoice, 'reading'>, currency: Currency): Told | Untold {
  const decimalMark = markOn(reading);
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

/** The decimal mark that the sums of a document prove. */
export const markOn = (reading: ReadInvoice['reading']) => decimalMarkOf(sumsOn(reading).map(({ text }) => text));

const sumsOn = ({ total, subtotal, tax, lines }: ReadInvoice['reading']): ReadValue[] => [
  ...total,
  ...subtotal,
  ...tax,
  ...lines.flatMap(({ price }) => (price ? [price] : [])),
];
