import type { Reporter } from '../../local/progress.ts';
import { type Place, withTable } from './bench-table.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { Plan } from './plan.ts';
import { race } from './race.ts';
import { naive } from './ways/naive.ts';
import { oneRow } from './ways/one-row.ts';
import { ours } from './ways/ours.ts';
import type { Way } from './ways/way.ts';
import { type Workload, workloadOf } from './workload.ts';

const ways: readonly Way[] = [ours, naive, oneRow];

/** Races the ways in turn, each round of each on a new table; of every way the middle round by speed is told. */
export async function compareWays(plan: Plan, place: Place, reporter: Reporter): Promise<Figures[]> {
  const { requests, partners, concurrency, rounds } = plan;
  const runOf = (way: Way, workload: Workload) =>
    withTable(place, way.slug, async (made) => figuresOf(way, await race(way, workload, concurrency, made)));
  await reporter.step('Warm up', async () => {
    for (const way of ways) await runOf(way, workloadOf(Math.ceil(requests / 10), partners));
  });
  const runs = new Map<Way, Figures[]>();
  for (let round = 1; round <= rounds; round++) {
    for (const way of ways) {
      await reporter.step(`Race ${round}: ${way.name}`, async (say) => {
        const figures = await runOf(way, workloadOf(requests, partners));
        runs.set(way, [...(runs.get(way) ?? []), figures]);
        say(`${figures.reserved} reserved, ${figures.refused} refused`);
      });
    }
  }
  return [...runs.values()].flatMap(middle);
}

/** The one in the middle by speed; the slower of two. */
function middle(runs: readonly Figures[]): Figures[] {
  const sorted = runs.toSorted((left, right) => left.requestsPerSecond - right.requestsPerSecond);
  return sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.ceil(sorted.length / 2));
}
