import { describe, expect, it } from 'vitest';
import type { RateFound } from '../../../../../functions/domain/audit/audit-input.ts';
import { currencyMatches } from '../../../../../functions/domain/audit/checks/currency.ts';
import type { ExpenseReading } from '../../../../../functions/domain/claim/document.ts';
import { auditInput, invoice, read } from '../documents.ts';

const judge = (own: string, facts: Partial<ExpenseReading>, rates: readonly RateFound[] = []) =>
  currencyMatches(invoice(facts), auditInput({ claim: { ...auditInput().claim, currency: own }, rates }));
const named = (total: string, ...words: (string | undefined)[]) => ({
  total: [read(total)],
  currency: words.flatMap((text) => (text === undefined ? [] : [read(text)])),
});

it.each([
  ['USD', '100.00', 'USD', 'pass'],
  ['USD', '$100.00', undefined, 'pass'],
  ['USD', '$100.00', 'USD', 'pass'],
  ['EUR', '100,00 €', undefined, 'pass'],
  ['EUR', '100,00', 'Euro', 'pass'],
  ['JPY', '¥100', undefined, 'pass'],
  ['KWD', 'KWD 100.500', undefined, 'pass'],
  ['USD', '100.00', undefined, 'review'],
  ['CAD', '$100.00', undefined, 'review'],
  ['CAD', '$100.00', 'CAD', 'pass'],
  ['CNY', '¥100', undefined, 'review'],
  ['EUR', '100,00 €', 'USD', 'review'],
])('a claim in %s with a total of %s and the word %s: %s', (own, total, word, verdict) => {
  expect(judge(own, named(total, word)).verdict).toBe(verdict);
});

describe('an invoice in another currency', () => {
  const rate = { from: 'EUR', to: 'USD', rate: '1.0832', source: 'ECB', on: '2027-02-12' };
  const found: RateFound = { from: 'EUR', to: 'USD', on: '2027-02-15', rate };
  const euros = named('€3,700.00', 'EUR');

  it('passes with the rate of its day, its source and its day shown', () => {
    expect(judge('USD', euros, [found])).toMatchObject({
      verdict: 'pass',
      observed: '1 EUR = 1.0832 USD (ECB, 2027-02-12)',
      expected: 'USD, or one with a rate to it',
      sentence: 'The invoice is in EUR and was converted to USD at the rate of 2027-02-12.',
    });
  });

  it('goes to a person without one, in words that say which', () => {
    const words = 'The invoice is in EUR, and there is no rate from EUR to USD for 2027-02-15 or the 7 days before;';
    for (const rates of [[], [{ ...found, rate: null }], [{ ...found, on: '2027-02-16' }], [{ ...found, to: 'GBP' }]]) {
      const result = judge('USD', euros, rates);
      expect(result).toMatchObject({ verdict: 'review', observed: 'EUR' });
      expect(result.sentence).toContain(words);
    }
  });

  it.each([
    [['02/03/2027'], 'read in several ways'],
    [['2027-02-15', '2027-02-16'], 'read in several ways'],
    [['n/a'], 'no date could be read'],
    [[], 'no date could be read'],
  ])('goes to a person when its date is %o', (dates, words) => {
    const result = judge('USD', { ...euros, invoiceDate: dates.map((text) => read(text)) }, [found]);
    expect(result.verdict).toBe('review');
    expect(result.sentence).toContain(words);
  });

  it.each([
    ['$100.00', undefined, 'several currencies'],
    ['kr 100,00', undefined, 'several currencies'],
    ['$100.00', 'GBP', 'names two currencies'],
    ['100.00', 'TTC', 'No currency could be read'],
  ])('is not guessed from %s and the word %s', (total, word, words) => {
    const result = judge('EUR', named(total, word));
    expect(result.verdict).toBe('review');
    expect(result.sentence).toContain(words);
  });

  it('is told by a sign and a code together', () => {
    const dollars = { from: 'CAD', to: 'USD', on: '2027-02-15', rate: { ...rate, from: 'CAD', rate: '0.71' } };
    const printed = { ...named('$100.00', 'CAD'), text: [read('All sums in CAD.')] };
    expect(judge('USD', printed, [dollars])).toMatchObject({
      verdict: 'pass',
      observed: '1 CAD = 0.71 USD (ECB, 2027-02-12)',
    });
  });

  it('is not told by a code that the reader states and the document does not', () => {
    const rates = [{ from: 'USD', to: 'EUR', on: '2027-02-15', rate: { ...rate, from: 'USD', to: 'EUR' } }];
    expect(judge('EUR', { ...named('$100.00', 'USD'), text: [read('Thank you, try again')] }, rates)).toMatchObject({
      verdict: 'review',
      sentence: 'The sign can stand for several currencies, so a person looks at it.',
    });
    expect(judge('EUR', named('US$100.00', 'USD'), rates).verdict).toBe('pass');
    expect(judge('EUR', { ...named('$100.00', 'USD'), tax: [read('USD 19.00')] }, rates).verdict).toBe('pass');
  });

  it('goes to a person when the currency was read without confidence', () => {
    const doubtful = { total: [read('3,700.00')], currency: [read('EUR', 50)], text: [read('Betrag in EUR')] };
    expect(judge('USD', doubtful, [found])).toMatchObject({
      verdict: 'review',
      sentence: 'The invoice seems to be in EUR, which is hard to read, so a person looks at it.',
    });
  });
});
