import * as z from 'zod';
import { averageDeal } from '../domain/lever/median.ts';
import type { Tier } from '../domain/partner/partner.ts';
import { totalsOf, trailingTwelveMonths } from '../domain/partner/trailing.ts';
import { computeTier } from '../domain/tier/tier.ts';
import { commit } from '../store/commit.ts';
import { putShardDeals } from '../store/levers.ts';
import { partnerIdsOfShard, readPartner } from '../store/partners.ts';
import { performanceOf } from '../store/performance.ts';
import type { LeverDeps } from './deps.ts';
import { inBatches } from './in-batches.ts';
import { periodOf } from './run.ts';
import { partnersAtOnce, runOf, type ShardOfRun } from './shard.ts';

export const MeasureResult = z.strictObject({ shard: z.int(), measured: z.int().min(0) });

/**
 * Keeps the average deals of a shard's partners by tier: a small deal is small beside the median of the whole tier, so
 * all shards are measured before any is assessed. docs/handbook.md § Lever audit
 */
export async function measureShard(input: ShardOfRun, deps: LeverDeps): Promise<z.infer<typeof MeasureResult>> {
  const { table, fiscalYearStartMonth } = deps;
  const { run, policy } = await runOf(input, deps);
  const { quarterMonths, asOf } = periodOf(run, fiscalYearStartMonth);
  const averages: Record<Tier, number[]> = { registered: [], silver: [], gold: [], platinum: [] };
  await inBatches(partnerIdsOfShard(table, input.shard), partnersAtOnce, async (partnerId) => {
    const performance = await readablePerformance(deps, partnerId);
    const average = averageDeal(totalsOf(performance.filter(({ month }) => quarterMonths.includes(month))));
    const tier = computeTier(trailingTwelveMonths(performance, asOf), policy.rules.tier);
    if (average !== null) averages[tier].push(average);
  });
  await commit(table, [putShardDeals(run, input.shard, averages)]);
  return { shard: input.shard, measured: Object.values(averages).flat().length };
}

/** Nothing of a partner that is inactive or whose data is broken; the assessment reports the latter. */
async function readablePerformance({ table }: LeverDeps, partnerId: string) {
  try {
    const partner = await readPartner(table, partnerId);
    return partner?.active ? await performanceOf(table, partnerId) : [];
  } catch (thrown) {
    if (thrown instanceof z.ZodError) return [];
    throw thrown;
  }
}
