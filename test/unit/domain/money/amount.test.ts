import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currenciesNamed,
  decimalText,
  formatMoney,
  minorUnitDigits,
  shareOf,
} from '../../../../functions/domain/money/amount.ts';

describe('minorUnitDigits', () => {
  it.each([
    ['USD', 2],
    ['EUR', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
    ['HUF', 2],
    ['IQD', 3],
    ['XYZ', 2],
  ])('%s has %i', (currency, digits) => {
    expect(minorUnitDigits(currency)).toBe(digits);
  });
});

describe('formatMoney', () => {
  it('prints sums for people', () => {
    expect(formatMoney(123_456, 'USD')).toBe('$1,234.56');
    expect(formatMoney(-5, 'USD')).toBe('-$0.05');
    expect(formatMoney(1234, 'JPY')).toBe('¥1,234');
    expect(formatMoney(1_234_567, 'KWD')).toBe('KWD\u00a01,234.567');
    expect(formatMoney(1_234_567, 'HUF')).toBe('HUF\u00a012,345.67');
    expect(formatMoney(123_456, 'EUR', 'de-DE')).toBe('1.234,56\u00a0€');
  });

  it('is exact where a floating-point number is not', () => {
    expect(formatMoney(Number.MAX_SAFE_INTEGER, 'USD')).toBe('$90,071,992,547,409.91');
    expect(formatMoney(Number.MAX_SAFE_INTEGER - 1, 'KWD')).toBe('KWD\u00a09,007,199,254,740.990');
  });
});

it('writes decimals for files', () => {
  expect(decimalText(123_456, 2)).toBe('1234.56');
  expect(decimalText(5, 3)).toBe('0.005');
  expect(decimalText(5, 0)).toBe('5');
  expect(decimalText(-150, 2)).toBe('-1.50');
});

describe('shareOf', () => {
  it('rounds down, so that nothing above the share is paid', () => {
    expect(shareOf(10_001, 50)).toBe(5_000);
    expect(shareOf(19_999, 50)).toBe(9_999);
    expect(shareOf(1_000, 33.33)).toBe(333);
    expect(shareOf(Number.MAX_SAFE_INTEGER, 100)).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('is never more than its percentage and never less by a whole unit', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 0, max: 100 }), (minor, percent) => {
        const share = BigInt(shareOf(minor, percent)) * 100n;
        const exact = BigInt(minor) * BigInt(percent);
        expect(share <= exact && exact - share < 100n).toBe(true);
      }),
    );
  });
});

it('names the currencies of a sign, the customary one first', () => {
  expect(currenciesNamed('$')[0]).toBe('USD');
  expect(currenciesNamed('$US')).toEqual(['USD']);
  expect(currenciesNamed('C$')).toEqual(['CAD']);
  expect(currenciesNamed(' eur ')).toEqual(['EUR']);
  expect(currenciesNamed('￥')[0]).toBe('JPY');
  expect(currenciesNamed('approve')).toEqual([]);
});
