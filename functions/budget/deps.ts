import type { Clock } from '../platform/clock.ts';
import type { newId } from '../platform/ids.ts';
import type { Table } from '../store/table.ts';

export type BudgetDeps = {
  readonly table: Table;
  readonly clock: Clock;
  readonly newId: typeof newId;
  /** ISO 4217; the currency of a budget that names none. */
  readonly currency: string;
  /** 1 (January) to 12. */
  readonly fiscalYearStartMonth: number;
};
