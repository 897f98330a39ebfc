import { Person } from '../domain/identity/role.ts';
import type { Change } from './commit.ts';
import { personKey } from './keys.ts';
import { readPartition, type Table } from './table.ts';

/** Everyone with a seat; a programme has dozens, not thousands. */
export const allPeople = (table: Table): Promise<Person[]> =>
  readPartition(table, { pk: personKey('').pk, prefix: 'PERSON#' }, Person);

export const putPerson = (person: Person): Change => ({
  write: { put: { ...person, ...personKey(person.personId) } },
  onRefused: () => new Error(`person ${person.personId} was refused`),
});
