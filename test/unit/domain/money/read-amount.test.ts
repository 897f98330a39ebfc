import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalMarkOf, formatMoney, parseMoney } from '../../../../functions/domain/money/amount.ts';

const usd = { currency: 'USD' };

describe('parseMoney', () => {
  it.each([
    '1.234,56',
    '1,234.56',
    '1 234,56',
    '1\u00a0234,56',
    '1\u202f234,56',
    "1'234.56",
    '1’234.56',
    '$1,234.56',
    '$ 1,234.56',
    'US$1234.56',
    'USD 1,234.56',
    '1.234,56 USD',
    '1234,56',
    '1234.56',
    '1,234.560',
    ' 1,234.56\n',
  ])('reads %s', (text) => {
    expect(parseMoney(text, usd)).toEqual({ minor: 123_456 });
  });

  it.each([
    ['EUR 99.00', 'EUR', 9_900],
    ['99 €', 'EUR', 9_900],
    ['1.234.567,00 €', 'EUR', 123_456_700],
    ['1,234,567', 'EUR', 123_456_700],
    ['99.5', 'USD', 9_950],
    ['0.234', 'KWD', 234],
    ['1234,567', 'KWD', 1_234_567],
    ['1.234,567', 'KWD', 1_234_567],
    ['1,234', 'JPY', 1_234],
    ['¥1,234', 'JPY', 1_234],
    ['￥1,234', 'JPY', 1_234],
    ['1,234.00', 'JPY', 1_234],
    ['1,00,000.00', 'INR', 10_000_000],
    ['１２３．４５', 'USD', 12_345],
    ['0', 'USD', 0],
  ])('reads %s in %s as %i', (text, currency, minor) => {
    expect(parseMoney(text, { currency })).toEqual({ minor });
  });

  it.each([
    ['1,234', 'USD', [123, 123_400]],
    ['1.000', 'EUR', [100, 100_000]],
    ['12.345 €', 'EUR', [1_234, 1_234_500]],
    ['1,234', 'KWD', [1_234, 1_234_000]],
  ])('does not choose what %s in %s means', (text, currency, candidates) => {
    expect(parseMoney(text, { currency })).toEqual({ ambiguous: true, candidates });
  });

  it('lets the habit of the reader or of the document settle it', () => {
    expect(parseMoney('1,234', { ...usd, locale: 'en-US' })).toEqual({ minor: 123_400 });
    expect(parseMoney('1.234', { ...usd, locale: 'de-DE' })).toEqual({ minor: 123_400 });
    expect(parseMoney('1.234', { ...usd, decimalMark: ',' })).toEqual({ minor: 123_400 });
    expect(parseMoney('1,234', { currency: 'KWD', decimalMark: ',' })).toEqual({ minor: 1_234 });
  });

  it.each([
    '',
    'total',
    '-5.00',
    '(5.00)',
    '1.2.3',
    '1,23,4',
    '1.234,5678',
    '12,34.5,6',
    "1'234 567.00",
    '1,234.567',
    '€5.00',
    'EUR 5.00',
    'approve 5.00',
    '5.00 paid',
    '5.00 6.00',
    '99999999999999999999',
  ])('reads no dollars from "%s"', (text) => {
    expect(parseMoney(text, usd)).toBeNull();
  });

  it('reads back what was printed, whatever the language and the digits', () => {
    const locales = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN');
    const currencies = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'GBP');
    fc.assert(
      fc.property(fc.maxSafeNat(), locales, currencies, (minor, locale, currency) => {
        const text = formatMoney(minor, currency, locale);
        expect(parseMoney(text, { currency, locale })).toEqual({ minor });
      }),
      { numRuns: 1000 },
    );
  });

  it('is never sure of another sum than the printed one', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000_000),
        fc.constantFrom('en-US', 'de-DE', 'fr-FR'),
        fc.constantFrom('USD', 'KWD'),
        (minor, locale, currency) => {
          const read = parseMoney(formatMoney(minor, currency, locale), { currency });
          expect(read !== null && ('minor' in read ? [read.minor] : read.candidates)).toContain(minor);
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9., '€$A-Z-]{0,20}$/), (text) => void parseMoney(text, usd)));
  });
});

describe('decimalMarkOf', () => {
  it('takes the mark that the other sums prove', () => {
    expect(decimalMarkOf(['1.234', '99,00'])).toBe(',');
    expect(decimalMarkOf(['1,234', '$99.00'])).toBe('.');
  });

  it('takes what currencies with three decimals prove: two marks in one sum, or a lone zero before it', () => {
    expect(decimalMarkOf(['150.000', '1,234.500'])).toBe('.');
    expect(decimalMarkOf(['150,000', '1.234,500'])).toBe(',');
    expect(decimalMarkOf(['KWD 150.000', 'KWD 0.500'])).toBe('.');
    expect(decimalMarkOf(['150.000', '1.234.500'])).toBeUndefined();
    expect(decimalMarkOf(['150.000', '10.500'])).toBeUndefined();
    expect(parseMoney('KWD 150.000', { currency: 'KWD', decimalMark: '.' })).toEqual({ minor: 150_000 });
  });

  it('proves nothing from nothing or from a contradiction', () => {
    expect(decimalMarkOf(['1.234', '5'])).toBeUndefined();
    expect(decimalMarkOf(['1.00', '1,00'])).toBeUndefined();
  });
});
