import * as z from 'zod';
import { ClaimId, SlotId } from '../domain/ids.ts';
import type { Clock } from '../platform/clock.ts';
import type { Sealer } from '../platform/sealer.ts';
import type { ResumeTask } from '../platform/task-token.ts';
import { commit } from '../store/commit.ts';
import { putReadingJob, readReadingJob } from '../store/reading-jobs.ts';
import type { Table } from '../store/table.ts';
import type { JobResults } from './job-results.ts';
import type { JobStarter } from './job-starter.ts';
import { DocumentUnreadable } from './reading-errors.ts';
import { recordReading, unreadable } from './record-reading.ts';
import { type SubmittedDocument, submittedDocument } from './submitted-document.ts';

export const StartReadingInput = z.object({ claimId: ClaimId, slotId: SlotId, taskToken: z.string().min(1) });
export const StartReadingOutput = z.object({ waiting: z.boolean() });

export type StartReadingDeps = {
  readonly table: Table;
  readonly sealer: Sealer;
  readonly start: JobStarter;
  readonly results: Pick<JobResults, 'hasEnded'>;
  readonly resumeTask: ResumeTask;
  readonly clock: Clock;
};

/**
 * Has a document of several pages read by a job. The token is stored before the job starts, so that the notice of its
 * end finds it. A repeated step finds the job that it started before, which may have ended and told so meanwhile: then
 * nobody would tell again, and the workflow goes on at once. docs/handbook.md § Extraction
 * @throws TextractThrottled, TextractUnavailable for the workflow to try again.
 */
export async function startReading(
  { claimId, slotId, taskToken }: z.output<typeof StartReadingInput>,
  deps: StartReadingDeps,
): Promise<z.input<typeof StartReadingOutput>> {
  const submitted = await submittedDocument(deps.table, claimId, slotId);
  const waiting = submitted.slot.extraction === undefined && (await runs(submitted, taskToken, deps));
  if (!waiting) await deps.resumeTask(taskToken, {});
  return { waiting };
}

async function runs(submitted: SubmittedDocument, taskToken: string, deps: StartReadingDeps): Promise<boolean> {
  const { slot, readAs, document, readingId } = submitted;
  const askedAt = deps.clock.now();
  const before = await readReadingJob(deps.table, readingId);
  const sealedToken = await deps.sealer.seal(taskToken, { readingId });
  const job = { readingId, claimId: slot.claimId, slotId: slot.slotId, sealedToken, jobId: null, askedAt };
  await commit(deps.table, [putReadingJob(job)]);
  try {
    const jobId = await deps.start(document, readAs, readingId);
    await commit(deps.table, [putReadingJob({ ...job, jobId })]);
    return before === undefined || !(await deps.results.hasEnded(jobId, readAs));
  } catch (thrown) {
    if (!(thrown instanceof DocumentUnreadable)) throw thrown;
    await recordReading(deps.table, submitted, unreadable(thrown.message, askedAt));
    return false;
  }
}
