import type { BenchTable } from './bench-table.ts';
import type { Books } from './books.ts';
import { caseOf, type Operation, operations } from './operations.ts';
import { percentile } from './percentile.ts';

/** What one operation costs while the books hold so many entries. Units of one operation, by the rules and as reported. */
export type Cost = {
  readonly operation: string;
  readonly entries: number;
  readonly writeUnits: number;
  readonly writeUnitsReported: number;
  readonly readUnits: number;
  readonly readUnitsReported: number;
  readonly p50Milliseconds: number;
  readonly p95Milliseconds: number;
};

/** Runs every operation so many times, one after the other. */
export async function costsAt(entries: number, books: Books, samples: number, made: BenchTable): Promise<Cost[]> {
  const cases = Array.from({ length: samples }, (_, n) => caseOf(books, n));
  const costs: Cost[] = [];
  for (const operation of operations) {
    const tally = made.meter.begin();
    const milliseconds: number[] = [];
    for (const place of cases) {
      const from = performance.now();
      await operation.run(made.table, books, place);
      milliseconds.push(performance.now() - from);
    }
    costs.push({
      operation: operation.name,
      entries,
      writeUnits: (tally.keys.total('table') + tally.keys.total('index')) / samples,
      writeUnitsReported: tally.writeUnitsReported / samples,
      readUnits: tally.readUnits / samples,
      readUnitsReported: tally.readUnitsReported / samples,
      p50Milliseconds: percentile(milliseconds, 0.5),
      p95Milliseconds: percentile(milliseconds, 0.95),
    });
  }
  return costs;
}

/** Entries that the measuring itself adds. */
export const entriesOf = (samples: number): number =>
  samples * operations.reduce((sum: number, { entries }: Operation) => sum + entries, 0);

const tolerance = 1.05;
const measures = ['writeUnits', 'writeUnitsReported', 'readUnits', 'readUnitsReported'] as const;

/** The operations whose units grow by more than 5 % with the books, in words; none when cost stays flat. */
export function growing(costs: readonly Cost[]): string[] {
  return costs.flatMap((cost) => {
    const first = costs.find(({ operation }) => operation === cost.operation) ?? cost;
    return measures
      .filter((measure) => cost[measure] > first[measure] * tolerance)
      .map(
        (measure) =>
          `${cost.operation}: ${measure} ${first[measure]} at ${first.entries} entries, ${cost[measure]} at ${cost.entries}`,
      );
  });
}
