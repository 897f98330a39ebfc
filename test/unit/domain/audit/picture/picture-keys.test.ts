import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, keysOf, keysOfCopies } from '../../../../../functions/domain/audit/picture/picture-keys.ts';

const bit = fc.nat(19);
const band = fc.record({
  bits: fc.nat(2 ** 20 - 1),
  unsure: fc.uniqueArray(bit, { minLength: 7, maxLength: 7 }),
});
const bands = fc.array(band, { minLength: 3, maxLength: 3 });
const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));

test('a picture stands under three keys, and 90 are asked for', () => {
  fc.assert(
    fc.property(bands, (some) => {
      expect(keysOf({ bands: some })).toHaveLength(3);
      expect(new Set(keysOfCopies({ bands: some })).size).toBe(90);
      expect(keysOfCopies({ bands: some })).toEqual(expect.arrayContaining(keysOf({ bands: some })));
    }),
  );
});

test('a copy is found when the bits that differ in one of its bands are those that the picture is least sure of', () => {
  fc.assert(
    fc.property(
      bands,
      fc.nat(2),
      fc.constantFrom([], [7], [1, 7], [2, 7], [3, 6], [4, 5], [1, 2, 6], [1, 3, 5], [2, 3, 4]),
      fc.array(fc.nat(2 ** 20 - 1), { minLength: 3, maxLength: 3 }),
      (picture, kept, changed, others) => {
        const copy = picture.map(({ bits, unsure }, n) => {
          const turned = new Set(changed.map((at) => 1 << (unsure[at - 1] ?? 0)));
          return { bits: n === kept ? [...turned].reduce((all, one) => all ^ one, bits) : (others[n] ?? 0), unsure };
        });
        const asked = new Set(keysOfCopies({ bands: picture }));
        expect(keysOf({ bands: copy }).some((key) => asked.has(key))).toBe(true);
      },
    ),
  );
});

test.each([[[3, 7]], [[4, 6]], [[1, 2, 7]], [[1, 2, 3, 4]]])('not when those of ranks %j differ', (ranks) => {
  const unsure = [4, 9, 0, 12, 7, 19, 2];
  const bits = 0b1010_0110_0001_1011_0101;
  const turned = ranks.reduce((all, rank) => all ^ (1 << (unsure[rank - 1] ?? 0)), bits);
  const band = (own: number) => ({ bits: own, unsure });
  expect(keysOfCopies({ bands: [band(bits)] })).not.toContain(keysOf({ bands: [band(turned)] })[0]);
});

test('bands are never taken for one another', () => {
  const [first, second] = [
    { bits: 7, unsure: [] },
    { bits: 9, unsure: [] },
  ];
  const empty = { bits: 0, unsure: [] };
  const asked = new Set(keysOfCopies({ bands: [first, second, empty] }));
  expect(keysOf({ bands: [second, first, { bits: 1, unsure: [] }] }).filter((key) => asked.has(key))).toEqual([]);
});

test('the distance is the number of bits that differ', () => {
  const bitsOf = (text: string) => [...text].map((figure) => Number.parseInt(figure, 16).toString(2).padStart(4, '0'));
  fc.assert(
    fc.property(hex(64), hex(64), (one, other) => {
      const [left, right] = [bitsOf(one).join(''), bitsOf(other).join('')];
      const differing = [...left].filter((figure, n) => figure !== right[n]).length;
      expect(distance(one, other)).toBe(differing);
      expect(distance(other, one)).toBe(differing);
      expect(distance(one, one)).toBe(0);
    }),
  );
});
