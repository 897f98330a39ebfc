import { expect, test } from 'vitest';
import { type Cost, growing } from '../../../scripts/bench/growth.ts';

const cost = (entries: number, changed: Partial<Cost> = {}): Cost => ({
  operation: 'reserve',
  entries,
  writeUnits: 11,
  writeUnitsReported: 11,
  readUnits: 0,
  readUnitsReported: 0,
  p50Milliseconds: 1,
  p95Milliseconds: 2,
  ...changed,
});

test('flat is flat, whatever the milliseconds', () => {
  expect(growing([cost(1_000), cost(100_000, { p50Milliseconds: 50 })])).toEqual([]);
});

test('up to 5 % more is flat, beyond that it grows', () => {
  expect(growing([cost(1_000), cost(100_000, { writeUnits: 11.5 })])).toEqual([]);
  expect(growing([cost(1_000), cost(100_000, { writeUnits: 11.6 })])).toEqual([
    'reserve: writeUnits 11 at 1000 entries, 11.6 at 100000',
  ]);
});

test('what the endpoint reports must not grow either, nor reads out of nothing', () => {
  expect(growing([cost(1_000), cost(10_000, { writeUnitsReported: 13 })])).toHaveLength(1);
  expect(growing([cost(1_000), cost(10_000, { readUnits: 1 })])).toHaveLength(1);
});
