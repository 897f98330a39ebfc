import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lookAlike } from '../../../../../functions/domain/audit/fingerprint/look-alikes.ts';

it.each([
  ['BM-2026-0147', 'BM-2O26-O147'],
  ['INV-1001', 'lNV-I00l'],
  ['INV 1001', 'INV-1001'],
  ['0042', '42'],
  ['S-58', '5 5B'],
  ['ＩＮＶ１００', 'INV100'],
  ['АВС-12', 'ABC-12'],
  ['№ 12'.normalize('NFKD'), 'No 12'],
  ['é1', 'E1'],
])('%s and %s look alike', (left, right) => {
  expect(lookAlike(left)).toBe(lookAlike(right));
});

it.each([
  ['INV-1001', 'INV-1002'],
  ['2026-17', '2025-17'],
  ['100', '1000'],
])('%s and %s do not', (left, right) => {
  expect(lookAlike(left)).not.toBe(lookAlike(right));
});

it('keeps a number that is nothing but zeros', () => {
  expect(lookAlike('000')).toBe('0');
});

it('changes nothing the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(lookAlike(lookAlike(text))).toBe(lookAlike(text));
    }),
    { numRuns: 2000 },
  );
});
