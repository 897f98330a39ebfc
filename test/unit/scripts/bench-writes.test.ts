import { expect, test } from 'vitest';
import { heatsOf } from '../../../scripts/bench/figures.ts';
import { keyLoad } from '../../../scripts/bench/key-load.ts';
import { unspread } from '../../../scripts/bench/scenarios.ts';
import { writesOf } from '../../../scripts/bench/writes.ts';

test('a transaction is charged twice in the table and once in the index, where an item is listed', () => {
  const input = {
    TransactItems: [
      { Put: { Item: { pk: 'FACT#1', sk: 'TRANSACTION', gsi1pk: 'LEDGER#b', gsi1sk: '1' } } },
      { Put: { Item: { pk: 'TIMELINE#1', sk: 'evt', text: 'x'.repeat(2000) } } },
      { Update: { Key: { pk: 'ACCOUNT#a', sk: 'BALANCE' }, ExpressionAttributeValues: { ':gsi1pk': 'BALANCES#b#1' } } },
      { ConditionCheck: { Key: { pk: 'POLICY', sk: '1' } } },
    ],
  };
  expect(writesOf(input)).toEqual([
    { place: 'table', key: 'FACT#1', units: 2 },
    { place: 'index', key: 'LEDGER#b', units: 1 },
    { place: 'table', key: 'TIMELINE#1', units: 4 },
    { place: 'table', key: 'ACCOUNT#a', units: 2 },
    { place: 'index', key: 'BALANCES#b#1', units: 1 },
  ]);
});

test('a plain put is charged once, a read writes nothing', () => {
  expect(writesOf({ Item: { pk: 'A', sk: 'B' } })).toEqual([{ place: 'table', key: 'A', units: 1 }]);
  expect(writesOf({ Key: { pk: 'A', sk: 'B' } })).toEqual([]);
});

test('the hottest key is found in the table and in the index, with its share', () => {
  const keys = keyLoad();
  keys.add([
    { place: 'table', key: 'A', units: 2 },
    { place: 'table', key: 'B', units: 2 },
    { place: 'index', key: 'L', units: 1 },
  ]);
  keys.add([
    { place: 'table', key: 'A', units: 2 },
    { place: 'table', key: 'C', units: 2 },
    { place: 'index', key: 'M', units: 1 },
  ]);
  expect(heatsOf({ keys }, 2)).toEqual({
    table: { key: 'A', unitsPerOperation: 2, share: 0.5 },
    index: { key: 'L', unitsPerOperation: 0.5, share: 0.5 },
  });
});

test('without spreading, a budget’s listings fall on one key each', () => {
  expect(unspread('BALANCES#2026Q4-emea-USD#5')).toBe('BALANCES#2026Q4-emea-USD');
  expect(unspread('LEDGER#2026Q4-emea-USD#northwind')).toBe('LEDGER#2026Q4-emea-USD');
  expect(unspread('ACCOUNT#available/2026Q4-emea-USD/northwind')).toBe('ACCOUNT#available/2026Q4-emea-USD/northwind');
  const keys = keyLoad();
  keys.add([
    { place: 'index', key: 'BALANCES#b#1', units: 1 },
    { place: 'index', key: 'BALANCES#b#2', units: 1 },
  ]);
  expect(keys.renamed(unspread).hottest('index')).toEqual({ key: 'BALANCES#b', units: 2 });
});
