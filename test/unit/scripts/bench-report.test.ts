import { expect, test } from 'vitest';
import type { Figures } from '../../../scripts/bench/figures.ts';
import { quick } from '../../../scripts/bench/plan.ts';
import { table } from '../../../scripts/bench/report/table.ts';
import { waysReport } from '../../../scripts/bench/report/ways.ts';

const figures = (way: string, money: Partial<Figures['money']> = {}): Figures => ({
  way,
  description: 'as it is',
  requests: 200,
  reserved: 100,
  refused: 100,
  requestsPerSecond: 400,
  reservationsPerSecond: 200,
  p50Milliseconds: 10,
  p95Milliseconds: 20,
  conflicts: 0,
  retries: 0,
  units: {
    readPerRequest: 0,
    readPerRequestReported: 0,
    tableWritesPerReservation: 8,
    indexWritesPerReservation: 3,
    writesPerReservationReported: 11,
  },
  hottest: {
    table: { key: 'A', unitsPerOperation: 0.4, share: 0.05 },
    index: { key: 'B', unitsPerOperation: 0.25, share: 0.1 },
  },
  ceilingPerSecond: 2_500,
  money: { allocated: 10_000, reserved: 10_000, left: 0, overspent: 0, beyondCeilings: 0, unaccounted: 0, ...money },
});

test('columns stand under each other, figures to the right', () => {
  expect(table(['', 'ours'], [['reserved', '1,000']]).split('\n')).toEqual([
    '|          |  ours |',
    '| -------- | ----: |',
    '| reserved | 1,000 |',
  ]);
});

test('what each way loses or costs is said in words', () => {
  const report = waysReport(
    [
      figures('exact'),
      figures('careless', { reserved: 14_000, left: 500, overspent: 4_000, beyondCeilings: 4_000, unaccounted: 4_500 }),
      figures('shared', { beyondCeilings: 700 }),
    ],
    quick,
  );
  expect(report).toContain(
    '**exact** (100 reservations): not a cent is lost and nobody gets more than the allocation.',
  );
  expect(report).toContain('promised $40.00 that nobody had; its balances and its entries disagree by $45.00.');
  expect(report).toContain('**shared** (100 reservations): let partners take $7.00 beyond their own allocations.');
  expect(report).toContain('It costs 11 write units a reservation; with these partners one budget is full at 2,500');
  expect(report).toContain('| **overspent**');
});
