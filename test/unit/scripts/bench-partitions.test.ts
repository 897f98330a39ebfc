import { expect, test } from 'vitest';
import { partitionArithmetic } from '../../../scripts/bench/partitions.ts';

const rows = await partitionArithmetic(2_000, 20);
const row = (what: string, partners = 5_000) => {
  const found = rows.find((each) => each.what === what && each.partners === partners);
  if (!found) throw new Error(`no row ${what}`);
  return found;
};

// Five items of a reservation at 2 units (entry, two balances, event, head of the trail), three of them listed at 1.
test('a reservation costs thirteen units', () => {
  expect(row('reserve').unitsPerOperation).toBe(13);
  expect(row('reserve').tableCeilingPerSecond).toBeCloseTo(3_076.92, 1);
});

test('one partner alone is held by its own balance: 1,000 ÷ 2', () => {
  const { hottest, ceilingPerSecond } = row('reserve', 1);
  expect(hottest.table).toMatchObject({
    key: 'ACCOUNT#available/2026Q4-bench-USD/partner-00001',
    unitsPerOperation: 2,
  });
  expect(ceilingPerSecond).toBe(500);
});

test('a quarter’s program of many partners takes more than one partition’s thousand writes a second', () => {
  // Two of the index’s units over eight listings: 1,000 ÷ 0.25, and what the hash leaves uneven.
  const { ceilingPerSecond, unitsPerOperation } = row('reserve');
  expect(ceilingPerSecond).toBeGreaterThan(3_500);
  expect(ceilingPerSecond * unitsPerOperation).toBeGreaterThan(38_000);
});

test('listings in one place or one balance row hold everybody at 500', () => {
  expect(row('reserve, listings not spread').ceilingPerSecond).toBe(500);
  expect(row('reserve, one balance row').ceilingPerSecond).toBe(500);
});
