import { budgetThatDoesNotAddUp } from './budget-equation.ts';
import { accountBelowZero, accountHistories, balanceThatDiffers } from './history.ts';
import type { Broken } from './invariant.ts';
import { repeatedFact } from './once.ts';
import type { AccountBalance, LedgerTransaction } from './transaction.ts';

export type Verification =
  | { readonly ok: true; readonly transactions: number; readonly accounts: number }
  | ({ readonly ok: false } & Broken);

/**
 * Proves the books of one or more budgets from the stored entries alone; the first broken invariant is named with the
 * fact or account that breaks it. docs/handbook.md § Ledger
 * @param transactions in any order; time is read from their stamps.
 * @param balances every stored balance of the same budgets.
 */
export function verifyLedger(
  transactions: Iterable<LedgerTransaction>,
  balances: Iterable<AccountBalance>,
): Verification {
  const booked = [...transactions];
  const stored = [...balances];
  const histories = accountHistories(booked);
  const broken =
    unbalanced(booked) ??
    repeatedFact(booked) ??
    strayEntry(booked, stored) ??
    accountBelowZero(histories) ??
    balanceThatDiffers(histories, stored) ??
    budgetThatDoesNotAddUp(booked, stored);
  return broken ? { ok: false, ...broken } : { ok: true, transactions: booked.length, accounts: histories.size };
}

function unbalanced(transactions: readonly LedgerTransaction[]): Broken | undefined {
  for (const { fact, entries } of transactions) {
    const sum = entries.reduce((total, { amount }) => total + BigInt(amount), 0n);
    if (sum !== 0n) return { invariant: 'sums-to-zero', detail: `${fact} sums to ${sum}` };
  }
  return undefined;
}

/** Money neither leaves its budget nor changes its currency. */
function strayEntry(
  transactions: readonly LedgerTransaction[],
  balances: readonly AccountBalance[],
): Broken | undefined {
  const currencyOf = new Map<string, string>();
  const lines = transactions.flatMap(({ fact, budgetId, currency, entries }) =>
    entries.map(({ account }) => ({ where: fact, budgetId, currency, account })),
  );
  for (const { where, budgetId, currency, account } of [
    ...lines,
    ...balances.map((b) => ({ ...b, where: b.account })),
  ]) {
    const known = currencyOf.get(budgetId) ?? currency;
    currencyOf.set(budgetId, known);
    if (known !== currency || account.split('/')[1] !== budgetId) {
      return { invariant: 'stays-in-its-budget', detail: `${where} leaves ${budgetId} in ${known}` };
    }
  }
  return undefined;
}
