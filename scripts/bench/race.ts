import type { BenchTable } from './bench-table.ts';
import type { Tally } from './meter.ts';
import { type Money, moneyOf } from './money.ts';
import type { Way } from './ways/way.ts';
import { atOnce, type Workload } from './workload.ts';

/** What was seen while a way worked through the workload, and what became of the money. */
export type Race = {
  readonly reserved: number;
  readonly refused: number;
  readonly seconds: number;
  readonly milliseconds: readonly number[];
  readonly tally: Tally;
  readonly money: Money;
};

/** Lets every request of the workload ask, so many at once. */
export async function race(
  way: Way,
  workload: Workload,
  concurrency: number,
  { table, meter }: BenchTable,
): Promise<Race> {
  await way.prepare(table, workload);
  const tally = meter.begin();
  const milliseconds: number[] = [];
  let reserved = 0;
  const from = performance.now();
  await atOnce(workload.requests, concurrency, async (asking) => {
    const began = performance.now();
    if ((await way.reserve(table, workload, asking)) === 'reserved') reserved += 1;
    milliseconds.push(performance.now() - began);
  });
  const seconds = (performance.now() - from) / 1000;
  // What is looked at afterwards is no part of what the way costs.
  meter.begin();
  const money = await moneyOf(way, workload, table);
  return { reserved, refused: workload.requests.length - reserved, seconds, milliseconds, tally, money };
}
