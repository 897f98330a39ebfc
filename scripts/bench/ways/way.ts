import type { Table } from '../../../functions/store/table.ts';
import type { Asking, Workload } from '../workload.ts';

export type Answer = 'reserved' | 'refused';

/** A way of keeping balances: what is compared. */
export type Way = {
  readonly name: string;
  /** Its name in the name of a table. */
  readonly slug: string;
  readonly description: string;
  /** Gives every partner its allocation. */
  readonly prepare: (table: Table, workload: Workload) => Promise<void>;
  /** Reserves a request's money, or refuses it when there is not enough. */
  readonly reserve: (table: Table, workload: Workload, asking: Asking) => Promise<Answer>;
  /** Minor units that the balances say are left. */
  readonly left: (table: Table, workload: Workload) => Promise<number>;
};
