import type { Counts } from './counted.ts';

/** What a race took, in one line for the report. */
export function tellRace(what: string, where: string, begun: number, counts: Counts, more = ''): void {
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const { writes, conflicts, refusals } = counts;
  console.info(
    `${what} at ${where}: ${seconds} s, ${writes} writes, ${conflicts} of them met another and were tried again, ${refusals} refused by a guard${more}`,
  );
}
