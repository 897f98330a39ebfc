import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minorUnitDigits } from '../../../../functions/domain/money/amount.ts';
import { convert, inOtherMinorUnits, mostWorth } from '../../../../functions/domain/money/convert.ts';
import type { ExchangeRate } from '../../../../functions/domain/money/rate.ts';

const rateOf = (from: string, to: string, rate: string): ExchangeRate => ({
  from,
  to,
  rate,
  source: 'ECB',
  on: '2026-11-20',
});

/** Currencies with no, two, three and four decimals. */
const currency = fc.constantFrom('JPY', 'USD', 'EUR', 'KWD', 'CLF');
const figure = fc
  .tuple(fc.bigInt(1n, 10n ** 13n - 1n), fc.integer({ min: 0, max: 10 }))
  .map(([digits, places]) => {
    const text = String(digits).padStart(places + 1, '0');
    return { digits, places, text: places === 0 ? text.slice(-9) : `${text.slice(0, -places)}.${text.slice(-places)}` };
  })
  .filter(({ text }) => /^\d{1,9}(\.\d{1,10})?$/.test(text) && /[1-9]/.test(text));
const anyRate = fc.tuple(currency, currency, figure).map(([from, to, { text }]) => rateOf(from, to, text));
const minor = fc.nat(10 ** 12);

/** `minor × rate` in minor units of `to`, as a fraction of whole numbers. */
function exact(sum: number, { from, to, rate }: ExchangeRate): { over: bigint; under: bigint } {
  const [whole = '', decimals = ''] = rate.split('.');
  return {
    over: BigInt(sum) * BigInt(whole + decimals) * 10n ** BigInt(minorUnitDigits(to)),
    under: 10n ** BigInt(decimals.length + minorUnitDigits(from)),
  };
}

describe('convert, by hand', () => {
  it.each([
    // 1,000 yen at 0.0067 are 6.70 dollars.
    [1_000, 'JPY', 'USD', '0.0067', 670],
    // 100.00 dollars at 149.255 are 14,925.5 yen: half a yen is rounded up.
    [10_000, 'USD', 'JPY', '149.255', 14_926],
    [10_000, 'USD', 'JPY', '149.254', 14_925],
    // 1.000 dinar at 3.2541 is 3.2541 dollars: 3.25.
    [1_000, 'KWD', 'USD', '3.2541', 325],
    // 1.00 dollar at 0.30725 is 0.30725 dinar: 0.307.
    [100, 'USD', 'KWD', '0.30725', 307],
    // 1.005 dollars do not exist; 0.01 dollar at 0.5 is half a cent: up.
    [1, 'USD', 'EUR', '0.5', 1],
    [1, 'USD', 'EUR', '0.4999999999', 0],
    // One yen at 0.0021 dinar: 2.1 fils.
    [1, 'JPY', 'KWD', '0.0021', 2],
    // 1.0000 unidad de fomento at 39,000 pesos, which have no decimals.
    [10_000, 'CLF', 'CLP', '39000', 39_000],
    [123_456, 'EUR', 'USD', '1.0832', 133_728],
    [0, 'EUR', 'USD', '1.0832', 0],
  ])('%i minor units of %s in %s at %s are %i', (sum, from, to, rate, expected) => {
    expect(convert(sum, rateOf(from, to, rate))).toBe(expected);
  });

  it('refuses what cannot be kept, with a clear sentence', () => {
    const dear = rateOf('KWD', 'VND', '80000');
    expect(() => convert(Number.MAX_SAFE_INTEGER, dear)).toThrow('too large to be converted from KWD to VND');
    expect(inOtherMinorUnits(Number.MAX_SAFE_INTEGER, dear)).toBe(720575940379279280n);
    const even = rateOf('USD', 'EUR', '1');
    expect(convert(Number.MAX_SAFE_INTEGER, even)).toBe(Number.MAX_SAFE_INTEGER);
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 53])('converts no %d', (sum) => {
    expect(() => convert(sum, rateOf('USD', 'EUR', '1'))).toThrow(RangeError);
    expect(() => mostWorth(sum, rateOf('USD', 'EUR', '1'))).toThrow(RangeError);
  });
});

describe('convert', () => {
  it('changes nothing at a rate of one between currencies of as many decimals', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom('1', '1.0', '001.0000000000'), (sum, rate) => {
        expect(convert(sum, rateOf('USD', 'EUR', rate))).toBe(sum);
      }),
    );
  });

  it('is off by half a minor unit at most, and never down on a half', () => {
    fc.assert(
      fc.property(minor, anyRate, (sum, rate) => {
        const { over, under } = exact(sum, rate);
        const twice = 2n * (inOtherMinorUnits(sum, rate) * under - over);
        expect(twice > -under && twice <= under).toBe(true);
      }),
    );
  });

  it('never makes more of less', () => {
    fc.assert(
      fc.property(minor, minor, anyRate, (one, other, rate) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(inOtherMinorUnits(less, rate) <= inOtherMinorUnits(more, rate)).toBe(true);
      }),
    );
  });

  it('comes back from the finer currency to the very sum', () => {
    const there = rateOf('USD', 'KWD', '0.5');
    const back = rateOf('KWD', 'USD', '2');
    fc.assert(
      fc.property(minor, (sum) => {
        expect(convert(convert(sum, there), back)).toBe(sum);
      }),
    );
  });
});

describe('mostWorth', () => {
  it.each([
    // 5,000.00 dollars at 0.0067 are 746,268.65… yen.
    [500_000, 'JPY', '0.0067', 746_268n],
    [500_000, 'KWD', '3.25', 1_538_461n],
    [500_000, 'EUR', '1.25', 400_000n],
    [500_000, 'VND', '0.00004', 125_000_000n],
    [0, 'JPY', '0.0067', 0n],
  ])('%i cents in %s at %s are at most %s', (sum, from, rate, expected) => {
    expect(mostWorth(sum, rateOf(from, 'USD', rate))).toBe(expected);
  });

  it('is worth no more than the ceiling, and one minor unit more would be', () => {
    fc.assert(
      fc.property(minor, anyRate, (ceiling, rate) => {
        const most = mostWorth(ceiling, rate);
        const { over, under } = exact(1, rate);
        expect(most * over <= BigInt(ceiling) * under).toBe(true);
        expect((most + 1n) * over > BigInt(ceiling) * under).toBe(true);
      }),
    );
  });

  it('agrees with converting: what is at most worth the ceiling converts to no more', () => {
    fc.assert(
      fc.property(minor, anyRate, (ceiling, rate) => {
        const most = mostWorth(ceiling, rate);
        fc.pre(most <= BigInt(Number.MAX_SAFE_INTEGER));
        expect(inOtherMinorUnits(Number(most), rate) <= BigInt(ceiling)).toBe(true);
      }),
    );
  });
});
