import type { Approval } from '../domain/approval/approval.ts';
import type { Language } from '../domain/identity/role.ts';
import { readPerson } from '../store/people.ts';
import type { Table } from '../store/table.ts';

/** The language that an approver reads now; English for somebody who left. docs/handbook.md § Approval by e-mail link */
export const languageOf = async (table: Table, { personId }: Pick<Approval, 'personId'>): Promise<Language> =>
  (await readPerson(table, personId))?.language ?? 'en';
