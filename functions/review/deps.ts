import type { Table } from '../store/table.ts';

export type ReviewDeps = { readonly table: Table };
