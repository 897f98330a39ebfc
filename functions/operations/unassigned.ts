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

type Unassigned = {
  readonly questions: readonly Vacancy[];
  /** The list may go on. */
  readonly isCut: boolean;
};

/** Questions that nobody may decide, the longest waiting first: those of the first `limit` listed whose item still waits. docs/handbook.md § Operations */
export async function unassignedQuestions(table: Table, limit: number): Promise<Unassigned> {
  const vacancies = await openVacancies(table, limit);
  const items = await Promise.all(vacancies.map((vacancy) => itemOf(table, vacancy)));
  const questions = vacancies.filter(({ version }, index) => {
    const item = items[index];
    return item !== undefined && item.version === version && waiting.has(item.status);
  });
  return { questions, isCut: vacancies.length === limit };
}

const itemOf = (table: Table, { purpose, itemId }: Vacancy) =>
  purpose === 'request-approval' ? readRequest(table, itemId) : readClaim(table, itemId);
