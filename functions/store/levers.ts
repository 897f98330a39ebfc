import { Refusal } from '../domain/errors.ts';
import { LeverAssessment, LeverAuditSummary } from '../domain/lever/assessment.ts';
import { putNew } from './changes.ts';
import type { Change } from './commit.ts';
import { leverAssessmentKey, leverSummaryKey } from './keys.ts';
import { read, streamPartition, type Table } from './table.ts';

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
