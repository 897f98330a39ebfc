import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalText, minorUnitDigits } from '../../../../functions/domain/money/amount.ts';
import { inTenThousandthsOf, readDecimalAmount } from '../../../../functions/domain/money/decimal-amount.ts';
import { largestAmount } from '../../../../functions/domain/money/money.ts';

test.each([
  ['25000.00', 'USD', 2_500_000],
  ['25000', 'USD', 2_500_000],
  ['0.5', 'EUR', 50],
  ['3000000', 'JPY', 3_000_000],
  ['3000000.00', 'JPY', 3_000_000],
  ['1.234', 'KWD', 1_234],
  ['10000000000.00', 'USD', largestAmount],
])('%s %s are %i minor units', (text, currency, minor) => {
  expect(readDecimalAmount(text, currency)).toEqual({ minor });
});

test.each([
  ['25,000.00', 'USD', 'no grouping'],
  ['25000,00', 'USD', 'a point'],
  ["25'000", 'USD', 'no grouping'],
  ['-1.00', 'USD', 'digits'],
  ['1e3', 'USD', 'digits'],
  ['.5', 'USD', 'digits'],
  ['5.', 'USD', 'digits'],
  ['', 'USD', 'digits'],
  ['$5', 'USD', 'digits'],
  ['٢٥', 'USD', 'digits'],
  ['1.005', 'USD', 'has more decimals than USD has: 2'],
  ['1.5', 'JPY', 'has more decimals than JPY has: 0'],
  ['0.00', 'USD', 'more than zero'],
  ['10000000000.01', 'USD', 'at most 10000000000.00 USD'],
  ['1000000000001', 'JPY', 'at most 1000000000000 JPY'],
  ['999999999999999999', 'USD', 'at most'],
])('%s %s is refused', (text, currency, words) => {
  expect(readDecimalAmount(text, currency)).toEqual({ problem: expect.stringContaining(words) });
});

test('what is written as decimal text is read back to the minor unit', () => {
  const currencies = fc.constantFrom('USD', 'JPY', 'KWD', 'CLF', 'HUF');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: largestAmount }), currencies, (minor, currency) => {
      expect(readDecimalAmount(decimalText(minor, minorUnitDigits(currency)), currency)).toEqual({ minor });
    }),
  );
});

test('sums over currencies count in ten-thousandths', () => {
  expect(inTenThousandthsOf('1.5')).toBe(15_000n);
  expect(inTenThousandthsOf('x')).toBeUndefined();
});
