import type { Budget } from '../../functions/domain/budget/budget.ts';
import { post, reserve, settle, voidReservation } from '../../functions/domain/ledger/movements.ts';
import { newId } from '../../functions/platform/ids.ts';
import { newBudget } from '../../functions/store/budgets.ts';
import { commit } from '../../functions/store/commit.ts';
import { ledgerChanges } from '../../functions/store/ledger.ts';
import type { Table } from '../../functions/store/table.ts';
import { allocateAll, fund } from './ways/ours.ts';
import { atOnce, partnersNamed, type Workload } from './workload.ts';

/** A budget and its partners. */
export type Books = Omit<Workload, 'requests'>;

/** Books that grow: the money does not run out. */
export const growingBooks: Books = {
  budgetId: '2026Q4-bench-USD',
  currency: 'USD',
  partners: partnersNamed(8),
  allocation: 10_000_000_000,
};

/** Opens the budget and gives every partner its allocation. Gives the number of entries that this took. */
export async function open(table: Table, books: Books): Promise<number> {
  const { budgetId, currency, partners, allocation } = books;
  const amount = allocation * partners.length;
  const budget: Budget = {
    budgetId,
    quarter: '2026Q4',
    region: 'bench',
    currency,
    amount,
    startsOn: '2026-10-01',
    endsOn: '2026-12-31',
    revision: 1,
    createdBy: 'per_bench',
    createdAt: new Date().toISOString(),
  };
  await commit(table, [newBudget(budget)]);
  await fund(table, books, amount);
  await allocateAll(table, books);
  return partners.length + 1;
}

/** What becomes of a request that is claimed in part: four entries on three accounts of its own. */
function lifeOf(place: { budgetId: string; partnerId: string; currency: string }) {
  const act = { ...place, by: 'per_bench', at: new Date().toISOString() };
  const request = { ...act, requestId: newId('req') };
  const claim = { ...request, claimId: newId('clm') };
  return [
    reserve({ ...request, amount: 100_00 }),
    post({ ...claim, amount: 60_00 }),
    settle({ ...claim, amount: 60_00, reference: 'bank-1' }),
    voidReservation({ ...request, amount: 40_00, why: 'closed' }),
  ];
}

/** A commit takes a hundred items, and a life four entries and three accounts; the partner's own account is shared. */
const livesInCommit = 14;
export const entriesInCommit = 4 * livesInCommit;

/** Fills the books with the lives of requests, by the ledger's own code, until about so many entries are there. */
export async function fill(table: Table, { budgetId, currency, partners }: Books, entries: number): Promise<number> {
  const commits = Array.from({ length: Math.max(0, Math.round(entries / entriesInCommit)) }, (_, n) => n);
  // As many at a time as there are partners, so that few meet on an account.
  await atOnce(commits, partners.length, async (n) => {
    const place = { budgetId, currency, partnerId: partners[n % partners.length] ?? '' };
    await commit(table, ledgerChanges(...Array.from({ length: livesInCommit }, () => lifeOf(place)).flat()));
  });
  return commits.length * entriesInCommit;
}
