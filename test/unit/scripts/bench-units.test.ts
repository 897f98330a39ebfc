import { expect, test } from 'vitest';
import { itemBytes } from '../../../scripts/bench/item-size.ts';
import { percentile } from '../../../scripts/bench/percentile.ts';
import {
  ceilingPerSecond,
  chanceOfMeeting,
  indexWriteUnits,
  readUnits,
  tableWriteUnits,
} from '../../../scripts/bench/units.ts';

test('a write costs a unit per started kilobyte, twice that in a transaction', () => {
  expect([1, 1024, 1025, 3000].map((bytes) => tableWriteUnits(bytes, { transactional: false }))).toEqual([1, 1, 2, 3]);
  expect([1, 1024, 1025, 3000].map((bytes) => tableWriteUnits(bytes, { transactional: true }))).toEqual([2, 2, 4, 6]);
});

test('the copy in the index is made afterwards and costs the same in and out of transactions', () => {
  expect([1, 1024, 1025].map(indexWriteUnits)).toEqual([1, 1, 2]);
});

test('a read costs a unit per started 4 KB, at least one, and half where an older state will do', () => {
  expect([0, 4096, 4097].map((bytes) => readUnits(bytes, { consistent: true }))).toEqual([1, 1, 2]);
  expect([0, 4096, 4097].map((bytes) => readUnits(bytes, { consistent: false }))).toEqual([0.5, 0.5, 1]);
});

test('an item is as large as its names and values', () => {
  expect(itemBytes({ pk: 'A#1', sk: 'B' })).toBe(2 + 3 + 2 + 1);
  expect(itemBytes({ name: 'Zoë' })).toBe(4 + 4);
  // 12345 in three bytes and one; the zeros of 25,000 are not stored; a minus sign takes one more.
  expect(itemBytes({ n: 12_345 })).toBe(1 + 4);
  expect(itemBytes({ n: 25_000 })).toBe(1 + 2);
  expect(itemBytes({ n: -25_000 })).toBe(1 + 3);
  expect(itemBytes({ yes: true, no: null, gone: undefined })).toBe(3 + 1 + 2 + 1 + 4);
  // A list of two maps: 3, then 1 each, and each map 3, 1 for its member, its name and its value.
  expect(itemBytes({ list: [{ a: 'x' }, { a: 'y' }] })).toBe(4 + 3 + 2 * (1 + 3 + 1 + 1 + 1));
});

test('what the hottest key takes sets the ceiling', () => {
  expect(ceilingPerSecond(2)).toBe(500);
  expect(ceilingPerSecond(0.25)).toBe(4_000);
  expect(ceilingPerSecond(8, 40_000)).toBe(5_000);
  expect(ceilingPerSecond(0)).toBe(Number.POSITIVE_INFINITY);
});

test('on one row everybody meets; on two rows half of two do', () => {
  expect(chanceOfMeeting(1, 20)).toBe(1);
  expect(chanceOfMeeting(2, 2)).toBe(0.5);
  expect(chanceOfMeeting(10, 3)).toBeCloseTo(0.19);
  expect(chanceOfMeeting(5_000, 1)).toBe(0);
});

test('a percentile is one of the values measured', () => {
  const values = [50, 10, 40, 20, 30];
  expect(percentile(values, 0.5)).toBe(30);
  expect(percentile(values, 0.95)).toBe(50);
  expect(percentile(values, 0.2)).toBe(10);
  expect(percentile([7], 0.5)).toBe(7);
  expect(percentile([], 0.5)).toBe(0);
});
