import type { Approval } from '../domain/approval/approval.ts';
import { readPerson } from '../store/people.ts';
import type { Table } from '../store/table.ts';

/** True when mail to whoever was asked comes back: the question is for somebody else then. docs/handbook.md § Approval by e-mail link */
export const isUnreachable = async (table: Table, { personId }: Pick<Approval, 'personId'>): Promise<boolean> =>
  (await readPerson(table, personId))?.unreachable !== undefined;
