import type { Clock } from '../platform/clock.ts';
import type { newId } from '../platform/ids.ts';
import type { SendLetter } from '../platform/mail/send.ts';
import type { Table } from '../store/table.ts';

export type LeverDeps = {
  readonly table: Table;
  readonly clock: Clock;
  readonly newId: typeof newId;
  /** 1 (January) to 12. */
  readonly fiscalYearStartMonth: number;
};

/** Starts the workflow under a name; false when one of that name was started before. */
export type StartWorkflow = (name: string, input: object) => Promise<boolean>;

export type LeverStartDeps = LeverDeps & { readonly startWorkflow: StartWorkflow };
export type LeverSummaryDeps = LeverDeps & { readonly send: SendLetter };
