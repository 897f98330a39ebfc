import type { Clock } from '../platform/clock.ts';
import type { newId } from '../platform/ids.ts';
import type { SendLetter } from '../platform/mail/send.ts';
import type { Sealer } from '../platform/sealer.ts';
import type { ResumeTask } from '../platform/task-token.ts';
import type { Table } from '../store/table.ts';

export type AskDeps = {
  readonly table: Table;
  readonly clock: Clock;
  readonly newId: typeof newId;
  readonly newLink: () => string;
  readonly sealer: Sealer;
  readonly resumeTask: ResumeTask;
  readonly sendLetter: SendLetter;
  /** Where the approval page is reached, without a slash at its end. */
  readonly baseUrl: string;
  readonly fiscalYearStartMonth: number;
};
