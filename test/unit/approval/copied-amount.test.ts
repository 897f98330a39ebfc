import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../functions/approval/words/words.ts';
import { checkDecision } from '../../../functions/domain/approval/decide.ts';
import { Language } from '../../../functions/domain/identity/role.ts';
import { minorUnitDigits } from '../../../functions/domain/money/amount.ts';
import { isCurrency } from '../../../functions/domain/money/iso-4217.ts';
import { largestAmount } from '../../../functions/domain/money/money.ts';
import { approval, now } from './samples.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const currencies = letters
  .flatMap((one) => letters.flatMap((two) => letters.map((three) => one + two + three)))
  .filter(isCurrency);

const takes = (retypedAmount: string, of: { amount: number; currency: string }): boolean => {
  try {
    return checkDecision({ ...approval, ...of }, { verdict: 'approve', retypedAmount }, now).verdict === 'approve';
  } catch {
    return false;
  }
};

describe.each(Language.options)('an amount as the page shows it (%s)', (language) => {
  const { money } = wordsIn(language);
  const amount = fc.oneof(
    fc.integer({ min: 1, max: largestAmount }),
    fc.integer({ min: 1, max: 10_000_000 }),
    fc.integer({ min: 1, max: 99_999 }).map((units) => units * 1_000),
  );

  test('is taken in every currency when it is copied', () => {
    expect(currencies.length).toBeGreaterThan(150);
    fc.assert(
      fc.property(amount, (sum) => {
        const refused = currencies.filter((currency) => !takes(money(sum, currency), { amount: sum, currency }));
        expect(refused).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('is taken with other spaces, or none', () => {
    for (const currency of currencies) {
      const shown = money(1_250_000, currency);
      expect(takes(` ${shown.replaceAll(/\s/g, '')}\n`, { amount: 1_250_000, currency })).toBe(true);
      expect(takes(shown.replaceAll(/\s/g, '\u2009'), { amount: 1_250_000, currency })).toBe(true);
    }
  });

  test('is not taken for another sum, nor in another currency', () => {
    const other = fc.tuple(amount, amount).filter(([one, two]) => one !== two);
    fc.assert(
      fc.property(other, fc.constantFrom(...currencies), ([shown, sum], currency) => {
        // With three decimals a mark may be either, so a thousand times as much reads the same.
        fc.pre(minorUnitDigits(currency) < 3 || (shown !== sum * 1_000 && sum !== shown * 1_000));
        expect(takes(money(shown, currency), { amount: sum, currency })).toBe(false);
      }),
    );
    expect(takes(money(1_250_000, 'TWD'), { amount: 1_250_000, currency: 'USD' })).toBe(false);
    expect(takes(money(1_250_000, 'XAF'), { amount: 1_250_000, currency: 'XPF' })).toBe(false);
  });
});
