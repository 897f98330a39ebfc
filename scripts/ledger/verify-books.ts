import { setTimeout as pause } from 'node:timers/promises';
import { type AccountProof, proveAccounts } from '../../functions/domain/ledger/history.ts';
import type { Books } from './books.ts';
import { openScratch, type Scratch } from './scratch.ts';
import { type Examined, examineBalance, examineBudget, examineEntry } from './stored-item.ts';
import { type BudgetBooks, createTally } from './tally.ts';

/** How often broken books are looked at, and what hears how many entries have been read. */
export type Looking = {
  readonly times: number;
  readonly pauseMilliseconds: number;
  readonly progress: (entries: number) => void;
};

/** A write in flight may show in one place before it shows in another; what is still broken at the last look is. */
const carefully: Looking = { times: 3, pauseMilliseconds: 1_000, progress: () => undefined };

/**
 * Proves the books of every budget; those that are broken are looked at again. Budgets are held in memory, entries and accounts
 * in a scratch file. docs/handbook.md § Ledger
 */
export async function verifyBooks(books: Books, looking: Partial<Looking> = {}): Promise<BudgetBooks[]> {
  const { times, pauseMilliseconds, progress } = { ...carefully, ...looking };
  let found = await lookAt(books, () => true, progress);
  for (let look = 2; look <= times; look++) {
    const broken = new Set(found.filter(({ verification }) => !verification.ok).map(({ budgetId }) => budgetId));
    if (broken.size === 0) break;
    await pause(pauseMilliseconds);
    const again = await lookAt(books, (budgetId) => broken.has(budgetId), progress);
    found = [...found.filter(({ budgetId }) => !broken.has(budgetId)), ...again].toSorted(byBudget);
  }
  return found;
}

const byBudget = (left: BudgetBooks, right: BudgetBooks): number => (left.budgetId < right.budgetId ? -1 : 1);

type Wanted = (budgetId: string) => boolean;

async function lookAt(books: Books, isWanted: Wanted, progress: Looking['progress']): Promise<BudgetBooks[]> {
  const scratch = openScratch();
  try {
    return await proveFrom(books, scratch, isWanted, progress);
  } finally {
    scratch.close();
  }
}

/** Balances are read before entries: an entry that is written meanwhile can be missing in a balance, never the reverse. */
async function proveFrom(books: Books, scratch: Scratch, isWanted: Wanted, progress: Looking['progress']) {
  const tally = createTally(isWanted);
  const take = ({ budgets, lines, broken }: Examined): void => {
    if (!budgets.some(isWanted)) return;
    for (const line of lines) scratch.add(line);
    for (const budgetId of broken ? budgets : []) tally.broken(budgetId, broken);
  };
  const readFrom = Date.now();
  await books.budgets((item) => {
    const { budget, found } = examineBudget(item);
    if (budget) tally.budget(budget);
    take(found);
  });
  await books.balances((item) => take(examineBalance(item, tally.currencyOf)));
  let entries = 0;
  await books.entries((item) => {
    const examined = examineEntry(item, tally.currencyOf);
    take(examined);
    for (const budgetId of examined.budgets.slice(0, 1)) tally.transaction(budgetId);
    progress(++entries);
  });
  for (const proof of proveAccounts(scratch.lines(), readFrom)) {
    const isOpen = !proof.broken && proof.brokenIfStill !== undefined;
    tally.account(isOpen ? await settled(books, proof) : proof);
  }
  return tally.books();
}

/** A balance that differs is excused while it moves; one that stands still is wrong. */
async function settled(books: Books, proof: AccountProof): Promise<AccountProof> {
  const moved = (await books.balanceNow(proof.account)) !== proof.stored;
  return moved ? proof : { ...proof, held: proof.stored ?? 0n, broken: proof.brokenIfStill };
}
