import { setTimeout as pause } from 'node:timers/promises';
import type { Budget } from '../../functions/domain/budget/budget.ts';
import { accountKind } from '../../functions/domain/ledger/accounts.ts';
import type { AccountBalance, AccountKind } from '../../functions/domain/ledger/transaction.ts';
import { type Verification, verifyLedger } from '../../functions/domain/ledger/verify.ts';
import { everyBudget } from '../../functions/store/budgets.ts';
import { balancesOfBudget } from '../../functions/store/ledger.ts';
import { collect, type Table } from '../../functions/store/table.ts';
import { transactionsOfBudget } from './scan.ts';

/** What one budget's books hold, in minor units, and whether every invariant is true of them. */
export type BudgetBooks = {
  readonly budgetId: string;
  readonly currency: string;
  readonly amount: number;
  readonly totals: Readonly<Record<AccountKind, number>>;
  readonly verification: Verification;
};

export type Looking = { readonly times: number; readonly pauseMilliseconds: number };

/** A write in flight may show in the entries before it shows in the balances; what is still broken at the last look is. */
const carefully: Looking = { times: 3, pauseMilliseconds: 1_000 };

/** Proves the books budget by budget, so that memory holds one at a time. docs/handbook.md § Ledger */
export async function* verifyBooks(table: Table, looking: Looking = carefully): AsyncGenerator<BudgetBooks> {
  for await (const budget of everyBudget(table)) yield await verifyBudget(table, budget, looking);
}

async function verifyBudget(table: Table, budget: Budget, { times, pauseMilliseconds }: Looking): Promise<BudgetBooks> {
  const books = await lookAt(table, budget);
  if (books.verification.ok || times === 1) return books;
  await pause(pauseMilliseconds);
  return verifyBudget(table, budget, { times: times - 1, pauseMilliseconds });
}

async function lookAt(table: Table, { budgetId, currency, amount }: Budget): Promise<BudgetBooks> {
  const transactions = await collect(transactionsOfBudget(table, budgetId));
  const balances = await collect(balancesOfBudget(table, budgetId));
  const verification = fundedAs(amount, verifyLedger(transactions, balances), balances);
  return { budgetId, currency, amount, totals: totalsOf(balances), verification };
}

/** The books agree with each other; they must also agree with the budget they are kept for. */
function fundedAs(amount: number, proof: Verification, balances: readonly AccountBalance[]): Verification {
  const funded = -totalsOf(balances).funding;
  if (!proof.ok || funded === amount) return proof;
  return { ok: false, invariant: 'budget-adds-up', detail: `the budget is ${amount} and was funded with ${funded}` };
}

function totalsOf(balances: readonly AccountBalance[]): Record<AccountKind, number> {
  const totals = { funding: 0, unallocated: 0, available: 0, reserved: 0, payable: 0, paid: 0, expired: 0 };
  for (const { account, balance } of balances) totals[accountKind(account)] += balance;
  return totals;
}
