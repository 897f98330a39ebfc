import * as z from 'zod';
import { Refusal } from '../domain/errors.ts';
import { LeverAssessment, LeverAuditSummary } from '../domain/lever/assessment.ts';
import { Tier } from '../domain/partner/partner.ts';
import { putNew } from './changes.ts';
import type { Change } from './commit.ts';
import { leverAssessmentKey, leverDealsKey, leverSummaryKey } from './keys.ts';
import { type PageRequest, pagePartition, read, streamPartition, type Table } from './table.ts';

export const readLeverSummary = (table: Table, quarter: string, runId: string) =>
  read(table, leverSummaryKey(quarter, runId), LeverAuditSummary);

export const newLeverSummary = (summary: LeverAuditSummary): Change =>
  putNew(
    leverSummaryKey(summary.quarter, summary.runId),
    summary,
    () => new Refusal('conflict', `The audit of ${summary.quarter} was started already.`),
  );

/** Closes a run once: a second summary of the same run is refused. */
export const closeLeverSummary = (summary: LeverAuditSummary): Change => ({
  write: {
    put: { ...summary, ...leverSummaryKey(summary.quarter, summary.runId) },
    condition: {
      expression: '#status = :running',
      names: { '#status': 'status' },
      values: { ':running': 'running' },
    },
  },
  onRefused: () => new Refusal('wrong-state', 'The run is closed already.'),
});

export const readAssessment = (table: Table, quarter: string, runId: string, partnerId: string) =>
  read(table, leverAssessmentKey(quarter, runId, partnerId), LeverAssessment);

/** Each verdict of a run stands once, so that a shard may be assessed again after a crash. */
export const newAssessment = (runId: string, assessment: LeverAssessment): Change =>
  putNew(
    leverAssessmentKey(assessment.quarter, runId, assessment.partnerId),
    assessment,
    () => new Refusal('conflict', 'The partner was assessed in this run already.'),
  );

/** Every verdict of a run, streamed. */
export const assessmentsOfRun = (table: Table, quarter: string, runId: string) =>
  streamPartition(table, { pk: leverAssessmentKey(quarter, runId, '').pk, prefix: 'PARTNER#' }, LeverAssessment);

/** A page of the verdicts of a run, by partner id. */
export const listAssessments = (table: Table, quarter: string, runId: string, page: PageRequest) =>
  pagePartition(table, { pk: leverAssessmentKey(quarter, runId, '').pk, prefix: 'PARTNER#' }, LeverAssessment, page);

const ShardDeals = z.object({ averages: z.record(Tier, z.array(z.int())) });

/** The average deals of a shard's partners by tier, in minor units; measuring a shard again gives the same. */
export const putShardDeals = (
  run: Pick<LeverAuditSummary, 'quarter' | 'runId'>,
  shard: number,
  averages: Record<Tier, number[]>,
): Change => ({
  write: { put: { averages, ...leverDealsKey(run.quarter, run.runId, shard) } },
  onRefused: () => new Error(`the deals of shard ${shard} were refused`),
});

/** The average deals of all partners of a run by tier. */
export async function dealsOfRun(table: Table, quarter: string, runId: string): Promise<Record<Tier, number[]>> {
  const all: Record<Tier, number[]> = { registered: [], silver: [], gold: [], platinum: [] };
  const partition = { pk: leverDealsKey(quarter, runId, 0).pk, prefix: 'DEALS#' };
  for await (const { averages } of streamPartition(table, partition, ShardDeals)) {
    for (const tier of Tier.options) all[tier].push(...averages[tier]);
  }
  return all;
}
