import { expect, test } from 'vitest';
import { partsApart, partsCut } from '../../../../../../local/textract/reader/print/parts.ts';

const columns = (...ink: number[]) => Float64Array.from(ink);

test('signs are parted where no pixel is dark enough', () => {
  expect(partsApart(columns(0, 9, 9, 2, 8, 0, 7), 5)).toEqual([
    { from: 1, to: 3 },
    { from: 4, to: 5 },
    { from: 6, to: 7 },
  ]);
  expect(partsApart(columns(0, 0), 5)).toEqual([]);
});

test('print that runs together is cut where the least ink is', () => {
  const joined = columns(9, 9, 9, 2, 9, 9, 9, 9, 1, 9, 9, 9);
  expect(partsCut(joined, 3, 10)).toEqual([
    { from: 0, to: 3 },
    { from: 3, to: 8 },
    { from: 8, to: 12 },
  ]);
});

test('neither a gap nor a hair is a sign, and one that is too wide is none', () => {
  expect(partsCut(columns(9, 9, 9, 0, 0, 0, 9, 9, 9), 2, 5)).toHaveLength(2);
  expect(partsCut(columns(9, 9, 9), 4, 10)).toBeUndefined();
  expect(
    partsCut(
      Float64Array.from({ length: 40 }, () => 9),
      2,
      10,
    ),
  ).toBeUndefined();
});
