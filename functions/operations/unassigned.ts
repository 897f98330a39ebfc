import type { Unassigned } from '../domain/approval/unassigned.ts';
import { readClaim } from '../store/claims.ts';
import { readRequest } from '../store/requests.ts';
import type { Table } from '../store/table.ts';
import { openUnassigned } from '../store/unassigned.ts';

/** What can still be asked; whatever else became of an item meanwhile has answered it. */
const waiting: ReadonlySet<string> = new Set([
  'triaged',
  'pending-approval',
  'audited',
  'in-review',
  'disputed',
  'pending-finance',
]);

type Listed = {
  readonly questions: readonly Unassigned[];
  /** The list may go on. */
  readonly isCut: boolean;
};

/** Questions that nobody may decide, the longest waiting first: those of the first `limit` listed whose item still waits. docs/handbook.md § Operations */
export async function unassignedQuestions(table: Table, limit: number): Promise<Listed> {
  const listed = await openUnassigned(table, limit);
  const items = await Promise.all(listed.map((question) => itemOf(table, question)));
  const questions = listed.filter(({ version }, index) => {
    const item = items[index];
    return item !== undefined && item.version === version && waiting.has(item.status);
  });
  return { questions, isCut: listed.length === limit };
}

const itemOf = (table: Table, { purpose, itemId }: Unassigned) =>
  purpose === 'request-approval' ? readRequest(table, itemId) : readClaim(table, itemId);
