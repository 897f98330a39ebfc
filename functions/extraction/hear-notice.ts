import * as z from 'zod';
import { JsonText } from '../platform/json-text.ts';
import type { Sealer } from '../platform/sealer.ts';
import type { ResumeTask } from '../platform/task-token.ts';
import { readReadingJob } from '../store/reading-jobs.ts';
import type { Table } from '../store/table.ts';

/** What the reading service tells of a job's end; how it ended is asked of the service itself. */
const Notice = z.object({ JobTag: z.string().min(1) });
const Message = JsonText.pipe(Notice);

export const HearNoticeInput = z.object({ Records: z.array(z.object({ Sns: z.object({ Message }) })) });
export const HearNoticeOutput = z.object({
  did: z.array(z.enum(['resumed', 'no-longer-waiting', 'nothing-waits'])),
});

export type HearNoticeDeps = {
  readonly table: Table;
  readonly sealer: Pick<Sealer, 'open'>;
  readonly resumeTask: ResumeTask;
};

/** Wakes the workflow that waits for a job; a notice that comes twice does so once. docs/handbook.md § Extraction */
export async function hearNotice(
  { Records }: z.output<typeof HearNoticeInput>,
  { table, sealer, resumeTask }: HearNoticeDeps,
): Promise<z.input<typeof HearNoticeOutput>> {
  const did: z.input<typeof HearNoticeOutput>['did'] = [];
  for (const { Sns } of Records) {
    const readingId = Sns.Message.JobTag;
    const job = await readReadingJob(table, readingId);
    did.push(job ? await resumeTask(await sealer.open(job.sealedToken, { readingId }), {}) : 'nothing-waits');
  }
  return { did };
}
