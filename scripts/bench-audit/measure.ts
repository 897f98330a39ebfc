import { cpus, loadavg } from 'node:os';
import type { Reporter } from '../../local/progress.ts';
import type { Half } from './corpus/load.ts';
import type { ClaimTruth } from './corpus/truth.ts';
import { type MeasuredHalf, measureHalf } from './measure-half.ts';
import { withLocalReader } from './ways/reader.ts';

export type Measurement = {
  readonly halves: readonly MeasuredHalf[];
  /** How many documents are read at a time. */
  readonly atOnce: number;
  readonly machine: { readonly cpus: number; readonly cpu: string; readonly node: string; readonly load: number };
  readonly measuredAt: string;
};

const atOnce = 2;

/** Measures each of them by itself, as if the others had never been handed in. */
export async function measure(
  corpora: ReadonlyMap<Half, readonly ClaimTruth[]>,
  reporter: Reporter,
): Promise<Measurement> {
  const load = loadavg()[0] ?? 0;
  const [cpu] = cpus();
  const halves = await withLocalReader(async (reader) => {
    const measured: MeasuredHalf[] = [];
    for (const [half, claims] of corpora) measured.push(await measureHalf(half, claims, { reader, atOnce, reporter }));
    return measured;
  });
  return {
    halves,
    atOnce,
    machine: { cpus: cpus().length, cpu: cpu?.model ?? 'unknown', node: process.version, load },
    measuredAt: new Date().toISOString(),
  };
}
