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
type Untold = { readonly minor: null; readonly why: string; readonly readFrom: ReadValue | null };
type Told = { readonly minor: number; readonly readFrom: ReadValue };

/** What an invoice comes to: the one total it states, or why that cannot be said without guessing. */
export type InvoiceTotal = (Told & { readonly original?: Original }) | Untold;

/**
 * The total of an invoice in minor units of the claim's currency; one in another currency is converted at the rate of its
 * day. docs/handbook.md § Claim audit
 */
export function totalOf(invoice: ReadInvoice, input: Pick<AuditInput, 'claim' | 'rates' | 'policy'>): InvoiceTotal {
  const { claim, policy } = input;
  const found = invoiceCurrency(invoice.reading, claim.currency, policy.rules.claim.confidencePercent);
  const currency = found.is === 'other' ? found.currency : claim.currency;
  const stated = statedTotal(invoice, currency);
  if (stated.minor === null || found.is !== 'other') return stated;
  const { minor: amount, readFrom } = stated;
  const at = invoiceRate(invoice, currency, input);
  if ('why' in at) return { minor: null, readFrom, why: at.why };
  const converted = inOtherMinorUnits(amount, at.rate);
  if (converted > Number.MAX_SAFE_INTEGER)
    return { minor: null, readFrom, why: 'the total is too large to be converted' };
  return { minor: Number(converted), readFrom, original: { amount, rate: at.rate } };
}

function statedTotal({ reading }: ReadInvoice, currency: Currency): Told | Untold {
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
