import type { Clock } from '../platform/clock.ts';
import type { newId } from '../platform/ids.ts';
import type { Table } from '../store/table.ts';

export type RequestDeps = {
  readonly table: Table;
  readonly clock: Clock;
  readonly newId: typeof newId;
  /** 1 (January) to 12; decides which quarter's budget a request draws on. */
  readonly fiscalYearStartMonth: number;
};
