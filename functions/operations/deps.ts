import type { Clock } from '../platform/clock.ts';
import type { Table } from '../store/table.ts';

export type OperationsDeps = { readonly table: Table; readonly clock: Clock };
