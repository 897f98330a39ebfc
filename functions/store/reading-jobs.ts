import * as z from 'zod';
import { IsoInstant } from '../domain/calendar/dates.ts';
import type { Change } from './commit.ts';
import { readingJobKey } from './keys.ts';
import { read, type Table } from './table.ts';

/** A job that reads a long document, and the workflow that waits for its end; the task token is kept sealed. */
export const ReadingJob = z.strictObject({
  readingId: z.string(),
  claimId: z.string(),
  slotId: z.string(),
  sealedToken: z.string(),
  /** Null until the reading service has taken the job. */
  jobId: z.string().nullable(),
  askedAt: IsoInstant,
});
export type ReadingJob = z.infer<typeof ReadingJob>;

export const readReadingJob = (table: Table, readingId: string) => read(table, readingJobKey(readingId), ReadingJob);

/** A later wait for the same reading replaces the earlier one. */
export const putReadingJob = (job: ReadingJob): Change => ({
  write: { put: { ...job, ...readingJobKey(job.readingId) } },
  onRefused: () => new Error(`the reading job ${job.readingId} was refused`),
});
