import type { Clock } from '../platform/clock.ts';
import type { newId } from '../platform/ids.ts';
import type { Sealer } from '../platform/sealer.ts';
import type { Table } from '../store/table.ts';

export type BankDeps = {
  readonly table: Table;
  readonly clock: Clock;
  readonly newId: typeof newId;
  readonly sealer: Pick<Sealer, 'seal'>;
};
