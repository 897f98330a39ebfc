import type { Budget } from '../../functions/domain/budget/budget.ts';
import {
  budgetThatDoesNotAddUp,
  noTotals,
  type Totals,
  withAccount,
} from '../../functions/domain/ledger/budget-equation.ts';
import type { AccountProof } from '../../functions/domain/ledger/history.ts';
import { type Broken, firstOf } from '../../functions/domain/ledger/invariant.ts';
import type { Verification } from '../../functions/domain/ledger/verify.ts';

/** What one budget's books hold, in minor units, and whether every invariant is true of them. */
export type BudgetBooks = {
  readonly budgetId: string;
  /** ISO 4217; `XXX` where there is no such budget. */
  readonly currency: string;
  readonly amount: number;
  readonly totals: Totals;
  readonly verification: Verification;
};

type Running = {
  budget: Budget | undefined;
  transactions: number;
  accounts: number;
  totals: Totals;
  broken: Broken | undefined;
};

/** Collects what is found of the wanted budgets; of what is broken in one the first is kept. */
export function createTally(isWanted: (budgetId: string) => boolean) {
  const currencies = new Map<string, string>();
  const budgets = new Map<string, Running>();
  const change = (budgetId: string, by: (running: Running) => void): void => {
    if (!isWanted(budgetId)) return;
    const running = budgets.get(budgetId) ?? nothing();
    by(running);
    budgets.set(budgetId, running);
  };
  return {
    /** What a budget is kept in; undefined for one that does not exist. */
    currencyOf: (budgetId: string) => currencies.get(budgetId),
    budget: (budget: Budget) => {
      currencies.set(budget.budgetId, budget.currency);
      change(budget.budgetId, (running) => {
        running.budget = budget;
      });
    },
    transaction: (budgetId: string) =>
      change(budgetId, (running) => {
        running.transactions += 1;
      }),
    broken: (budgetId: string, broken: Broken | undefined) =>
      change(budgetId, (running) => {
        running.broken = firstOf(running.broken, broken);
      }),
    account: (proof: AccountProof) =>
      change(proof.budgetId, (running) => {
        running.accounts += 1;
        running.totals = withAccount(running.totals, proof);
        running.broken = firstOf(running.broken, proof.broken);
      }),
    books: () => [...budgets].toSorted(byName).map(([budgetId, running]) => booksOf(budgetId, running)),
  };
}

const nothing = (): Running => ({
  budget: undefined,
  transactions: 0,
  accounts: 0,
  totals: noTotals,
  broken: undefined,
});

const byName = ([left]: [string, unknown], [right]: [string, unknown]): number => (left < right ? -1 : 1);

function booksOf(budgetId: string, { budget, transactions, accounts, totals, ...running }: Running): BudgetBooks {
  const { amount, currency } = budget ?? { amount: 0, currency: 'XXX' };
  const broken = firstOf(running.broken, budgetThatDoesNotAddUp(budgetId, totals, BigInt(amount)));
  const verification: Verification = broken ? { ok: false, ...broken } : { ok: true, transactions, accounts };
  return { budgetId, currency, amount, totals, verification };
}
