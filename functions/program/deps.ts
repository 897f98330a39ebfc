import type { Clock } from '../platform/clock.ts';
import type { newId } from '../platform/ids.ts';
import type { Table } from '../store/table.ts';

export type ProgramDeps = { readonly table: Table; readonly clock: Clock; readonly newId: typeof newId };
