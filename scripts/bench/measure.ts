import { availableParallelism, cpus, loadavg } from 'node:os';
import type { Reporter } from '../../local/progress.ts';
import { type Place, withTable } from './bench-table.ts';
import { fill, growingBooks, open } from './books.ts';
import { compareWays } from './compare.ts';
import type { Figures } from './figures.ts';
import { type Cost, costsAt, entriesOf } from './growth.ts';
import { type Arithmetic, partitionArithmetic } from './partitions.ts';
import type { Plan } from './plan.ts';
import { type Proof, proveBooks } from './verify-memory.ts';

/** Where and how it was measured, and every figure. */
export type Measurement = {
  readonly measuredAt: string;
  readonly endpoint: string;
  readonly machine: { readonly cpu: string; readonly cpus: number; readonly node: string; readonly load: number };
  readonly plan: Plan;
  readonly ways: readonly Figures[];
  readonly partitions: readonly Arithmetic[];
  readonly growth: readonly Cost[];
  readonly proofs: readonly Proof[];
};

/** Measures everything, one thing after the other. `endpoint` is its name for people. */
export async function measure(plan: Plan, place: Place, endpoint: string, reporter: Reporter): Promise<Measurement> {
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cpus: availableParallelism(),
    node: process.version,
    load: loadavg()[0] ?? 0,
  };
  const figures = await compareWays(plan, place, reporter);
  const grown = await grow(plan, place, reporter);
  const partitions = await reporter.step('Add up partition keys', () =>
    partitionArithmetic(plan.operations, plan.concurrency),
  );
  return { measuredAt: new Date().toISOString(), endpoint, machine, plan, ways: figures, partitions, ...grown };
}

async function grow({ sizes, samples }: Plan, place: Place, reporter: Reporter) {
  const growth: Cost[] = [];
  const proofs: Proof[] = [];
  await withTable(place, 'growth', async (made) => {
    let entries = await open(made.table, growingBooks);
    for (const size of sizes) {
      entries += await reporter.step(`Fill to ${size} entries`, () => fill(made.table, growingBooks, size - entries));
      const at = entries;
      growth.push(...(await reporter.step('Cost of every operation', () => costsAt(at, growingBooks, samples, made))));
      entries += entriesOf(samples);
      const now = entries;
      proofs.push(await reporter.step('Prove the books', () => proveBooks(now, place, made.table.name)));
    }
  });
  return { growth, proofs };
}
