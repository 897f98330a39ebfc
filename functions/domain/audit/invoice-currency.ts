import type { ExpenseReading, ReadValue } from '../claim/document.ts';
import { currenciesNamed } from '../money/amount.ts';
import type { Currency } from '../money/money.ts';

type Named = { readonly value: ReadValue; readonly currencies: readonly Currency[] };

/** The currency of an invoice: the claim's own, another one, or not to be told without guessing. */
export type InvoiceCurrency =
  | { readonly is: 'own' | 'other'; readonly currency: Currency; readonly readFrom: ReadValue }
  | { readonly is: 'unclear'; readonly sentence: string; readonly readFrom: ReadValue | null };

/**
 * What every code and sign on the invoice can mean together: `$` beside `CAD` are Canadian dollars. A sign that several
 * currencies share stands for the customary one only where the claim is in it; another currency has to be printed by its
 * code or by a sign of its own, because readers state a code for `$` too. docs/handbook.md § Claim audit
 */
export function invoiceCurrency(reading: ExpenseReading, own: Currency, confidencePercent: number): InvoiceCurrency {
  const named = [...reading.currency, ...reading.total].flatMap(namedIn);
  const [first] = named;
  if (!first) return unclear(null, 'No currency could be read');
  const common = first.currencies.filter((code) => named.every(({ currencies }) => currencies.includes(code)));
  const [currency, second] = common;
  const readFrom = (named.find(({ currencies }) => currencies[0] === (common.includes(own) ? own : currency)) ?? first)
    .value;
  if (currency === undefined) return unclear(strange(named, own), 'The invoice names two currencies');
  if (common.includes(own)) {
    const isSure = second === undefined || named.some(({ currencies }) => currencies[0] === own);
    return isSure
      ? { is: 'own', currency: own, readFrom }
      : unclear(readFrom, `The sign can stand for ${own} and others`);
  }
  if (second !== undefined || !isPrinted(reading, currency)) {
    return unclear(readFrom, 'The sign can stand for several currencies');
  }
  const doubtful = named.find(({ value }) => value.confidence < confidencePercent);
  return doubtful
    ? unclear(doubtful.value, `The invoice seems to be in ${currency}, which is hard to read`)
    : { is: 'other', currency, readFrom };
}

const unclear = (readFrom: ReadValue | null, what: string): InvoiceCurrency => ({
  is: 'unclear',
  readFrom,
  sentence: `${what}, so a person looks at it.`,
});

const strange = (named: readonly Named[], own: Currency): ReadValue | null =>
  named.find(({ currencies }) => !currencies.includes(own))?.value ?? null;

/** Whether the document itself says which currency it is, by a code or a sign that nothing else shares. */
function isPrinted({ total, subtotal, tax, text }: ExpenseReading, currency: Currency): boolean {
  const words = [...total, ...subtotal, ...tax, ...text].flatMap((value) => value.text.split(/[\s\d.,:;/()'’-]+/));
  return words.some((word) => {
    const [named, other] = /^[a-z]+$/.test(word) ? [] : currenciesNamed(word);
    return named === currency && other === undefined;
  });
}

/** The currency that a field names beside its figures, if it names one. */
function namedIn(value: ReadValue): Named[] {
  const sign = value.text.replace(/[\d.,'’\s()-]+/g, '');
  const currencies = currenciesNamed(sign);
  return currencies.length === 0 ? [] : [{ value, currencies }];
}
