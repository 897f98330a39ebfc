import type { Clock } from '../platform/clock.ts';
import type { Table } from '../store/table.ts';

export type TrailDeps = { readonly table: Table; readonly clock: Clock };
