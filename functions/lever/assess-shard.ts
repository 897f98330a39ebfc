import { Refusal } from '../domain/errors.ts';
import type { LeverAssessment } from '../domain/lever/assessment.ts';
import { WriteContention } from '../store/commit.ts';
import { partnerIdsOfShard } from '../store/partners.ts';
import { assessOnce } from './assess-partner.ts';
import { benchOf } from './bench.ts';
import type { LeverDeps } from './deps.ts';
import { inBatches } from './in-batches.ts';
import { partnersAtOnce, type ShardOfRun, type ShardResult } from './shard.ts';

/**
 * Assesses every active partner of a shard. It may be repeated: who was assessed in the run before is counted and not
 * touched. docs/handbook.md § Lever audit
 * @throws WriteContention when a partner changed under it; a retry reads it again.
 */
export async function assessShard(input: ShardOfRun, deps: LeverDeps): Promise<ShardResult> {
  const bench = await benchOf(input, deps);
  const result: ShardResult = {
    shard: input.shard,
    assessed: 0,
    broken: 0,
    byGap: { confidence: 0, strategic: 0, awareness: 0, none: 0 },
    conflicts: 0,
    changedTiers: 0,
  };
  await inBatches(partnerIdsOfShard(deps.table, input.shard), partnersAtOnce, async (partnerId) => {
    const assessment = await assessOnce(partnerId, bench, deps).catch(asContention);
    if (assessment) count(assessment, result);
  });
  return result;
}

function asContention(thrown: unknown): never {
  if (thrown instanceof Refusal) throw new WriteContention(thrown.message);
  throw thrown;
}

function count(assessment: LeverAssessment, result: ShardResult): void {
  if (assessment.status === 'broken') {
    result.broken += 1;
    return;
  }
  result.assessed += 1;
  result.byGap[assessment.gap] += 1;
  result.conflicts += assessment.conflicts.length;
  if (assessment.tier !== assessment.previousTier) result.changedTiers += 1;
}
