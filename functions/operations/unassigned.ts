import type { Vacancy } from '../domain/approval/vacancy.ts';
import { readClaim } from '../store/claims.ts';
import { readRequest } from '../store/requests.ts';
import type { Table } from '../store/table.ts';
import { openVacancies } from '../store/vacancies.ts';

/** What can still be asked; whatever else became of an item meanwhile has answered it. */
const waiting: ReadonlySet<string> = new Set([
  'triaged',
  'pending-approval',
  'audited',
  'in-review',
  'disputed',
  'pending-finance',
]);

/** Questions that nobody may decide, the longest waiting first. docs/handbook.md § Operations */
export async function unassignedQuestions(table: Table, limit: number): Promise<Vacancy[]> {
  const vacancies = await openVacancies(table, limit);
  const items = await Promise.all(vacancies.map((vacancy) => itemOf(table, vacancy)));
  return vacancies.filter(({ version }, index) => {
    const item = items[index];
    return item !== undefined && item.version === version && waiting.has(item.status);
  });
}

const itemOf = (table: Table, { purpose, itemId }: Vacancy) =>
  purpose === 'request-approval' ? readRequest(table, itemId) : readClaim(table, itemId);
