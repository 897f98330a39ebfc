import * as z from 'zod';
import type { Extraction } from '../domain/claim/document.ts';
import { ClaimId, SlotId } from '../domain/ids.ts';
import type { Clock } from '../platform/clock.ts';
import { readReadingJob } from '../store/reading-jobs.ts';
import type { Table } from '../store/table.ts';
import type { JobResults } from './job-results.ts';
import { DocumentUnreadable } from './reading-errors.ts';
import { recordReading, unreadable } from './record-reading.ts';
import { type SubmittedDocument, submittedDocument } from './submitted-document.ts';

export const CollectReadingInput = z.object({ claimId: ClaimId, slotId: SlotId });
export const CollectReadingOutput = z.object({
  claimId: ClaimId,
  slotId: SlotId,
  status: z.enum(['expense', 'text', 'unreadable']),
});

export type CollectReadingDeps = {
  readonly table: Table;
  readonly results: Pick<JobResults, 'read'>;
  readonly clock: Clock;
};

/**
 * Fetches what the job has read of a document of several pages and records it on the slot. docs/handbook.md § Extraction
 * @throws ReadingUnfinished, TextractThrottled, TextractUnavailable for the workflow to ask again.
 */
export async function collectReading(
  { claimId, slotId }: z.output<typeof CollectReadingInput>,
  deps: CollectReadingDeps,
): Promise<z.input<typeof CollectReadingOutput>> {
  const submitted = await submittedDocument(deps.table, claimId, slotId);
  const { status } = submitted.slot.extraction ?? (await collected(submitted, deps));
  return { claimId, slotId, status };
}

async function collected(submitted: SubmittedDocument, deps: CollectReadingDeps): Promise<Extraction> {
  const job = await readReadingJob(deps.table, submitted.readingId);
  if (!job?.jobId) throw new Error(`no job reads slot ${submitted.slot.slotId} of ${submitted.slot.claimId}`);
  return recordReading(deps.table, submitted, await readingOf(job.jobId, submitted, deps));
}

async function readingOf(
  jobId: string,
  { readAs }: SubmittedDocument,
  { results, clock }: CollectReadingDeps,
): Promise<Extraction> {
  const readAt = clock.now();
  try {
    return await results.read(jobId, readAs, readAt);
  } catch (thrown) {
    if (thrown instanceof DocumentUnreadable) return unreadable(thrown.message, readAt);
    throw thrown;
  }
}
