import * as z from 'zod';
import { FiscalQuarter } from '../domain/calendar/dates.ts';
import { Gap, type LeverAuditSummary } from '../domain/lever/assessment.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { partnerShards } from '../store/keys.ts';
import { readLeverSummary } from '../store/levers.ts';
import { policyOf } from '../store/policies.ts';
import type { LeverDeps } from './deps.ts';

/** One shard of the partners in one run: what a step of the workflow is given. */
export const ShardOfRun = z.strictObject({
  quarter: FiscalQuarter,
  runId: z.string(),
  dryRun: z.boolean(),
  shard: z
    .int()
    .min(0)
    .max(partnerShards - 1),
});
export type ShardOfRun = z.infer<typeof ShardOfRun>;

const count = z.int().min(0);
const byGap = z.record(Gap, count);

/** What assessing a shard counted. */
export const ShardResult = z.strictObject({
  shard: z.int(),
  assessed: count,
  broken: count,
  byGap,
  conflicts: count,
  changedTiers: count,
});
export type ShardResult = z.infer<typeof ShardResult>;

/** Partners read at once by one step. */
export const partnersAtOnce = 10;

/** The run as it was started, and the policy of that moment. @throws Error when either is gone. */
export async function runOf(
  { quarter, runId }: ShardOfRun,
  { table }: LeverDeps,
): Promise<{ run: LeverAuditSummary; policy: Policy }> {
  const run = await readLeverSummary(table, quarter, runId);
  if (!run) throw new Error(`the audit ${quarter} ${runId} was never started`);
  const policy = await policyOf(table, run.policyVersion);
  if (!policy) throw new Error(`policy version ${run.policyVersion} is gone`);
  return { run, policy };
}
