import { expect, it } from 'vitest';
import { signedSum } from '../../../../functions/domain/audit/lines-amount.ts';

it.each([
  ['1,234.56', 123_456],
  ['-50.00', -5_000],
  ['−50.00', -5_000],
  ['50.00-', -5_000],
  ['(50.00)', -5_000],
  ['-$50.00', -5_000],
  ['$-50.00', -5_000],
  ['USD 50.00-', -5_000],
  ['50,-', 5_000],
  ['50.--', 5_000],
  ['-50,-', -5_000],
])('%s is %i', (text, minor) => {
  expect(signedSum(text, { currency: 'USD' })).toEqual({ minor });
});

it.each(['', '-', 'free', '1-2-3', '€50.00'])('%o is no sum', (text) => {
  expect(signedSum(text, { currency: 'USD' })).toBeNull();
});

it('does not choose what -1,234 means', () => {
  expect(signedSum('-1,234', { currency: 'USD' })).toEqual({ ambiguous: true, candidates: [-123, -123_400] });
});
