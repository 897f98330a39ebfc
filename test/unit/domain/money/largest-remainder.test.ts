import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitByWeights } from '../../../../functions/domain/money/largest-remainder.ts';

describe('splitByWeights', () => {
  it('gives what is left to the largest remainders, the earlier first', () => {
    expect(splitByWeights(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitByWeights(10, [5, 3, 1])).toEqual([6, 3, 1]);
    expect(splitByWeights(5, [0, 7, 0])).toEqual([0, 5, 0]);
    expect(splitByWeights(0, [0, 0])).toEqual([0, 0]);
    expect(splitByWeights(0, [])).toEqual([]);
  });

  it('refuses what cannot be split', () => {
    expect(() => splitByWeights(1, [])).toThrow(RangeError);
    expect(() => splitByWeights(1, [0, 0])).toThrow(RangeError);
    expect(() => splitByWeights(-1, [1])).toThrow(RangeError);
    expect(() => splitByWeights(1, [2, -1])).toThrow(RangeError);
  });

  it('adds up to the cent, each part less than a cent from its share', () => {
    const weights = fc.array(fc.bigInt(0n, 10n ** 30n), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.maxSafeNat(), weights, (total, some) => {
        const sum = some.reduce((left, right) => left + right, 0n);
        fc.pre(sum > 0n);
        const parts = splitByWeights(total, some);
        expect(parts.reduce((left, right) => left + BigInt(right), 0n)).toBe(BigInt(total));
        for (const [index, part] of parts.entries()) {
          const exact = BigInt(total) * (some[index] ?? 0n);
          const gap = BigInt(part) * sum - exact;
          expect(gap > -sum && gap < sum).toBe(true);
        }
      }),
    );
  });
});
