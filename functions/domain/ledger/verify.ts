import { budgetThatDoesNotAddUp, noTotals, type Totals, withAccount } from './budget-equation.ts';
import { brokenBalance, brokenTransaction } from './entry-rules.ts';
import { type AccountProof, type BalanceLine, countsFrom, type EntryLine, linesOf, proveAccounts } from './history.ts';
import { type Broken, firstOf } from './invariant.ts';
import { repeatedFact } from './once.ts';
import type { AccountBalance, LedgerTransaction } from './transaction.ts';

export type Verification =
  | { readonly ok: true; readonly transactions: number; readonly accounts: number }
  | ({ readonly ok: false } & Broken);

/**
 * Proves books that fit into memory from the stored entries alone; the first broken invariant is named with the fact or
 * account that breaks it. Books of any size are proven by the same rules from a file (`npm run ledger:verify`).
 * docs/handbook.md § Ledger
 * @param transactions in any order; time is read from their stamps.
 * @param balances every stored balance of the same budgets.
 */
export function verifyLedger(
  transactions: Iterable<LedgerTransaction>,
  balances: Iterable<AccountBalance>,
): Verification {
  const [booked, stored] = [[...transactions], [...balances]];
  const currencies = new Map<string, string>();
  for (const { budgetId, currency } of [...booked, ...stored]) {
    if (!currencies.has(budgetId)) currencies.set(budgetId, currency);
  }
  const kept = (budgetId: string) => currencies.get(budgetId) ?? '';
  const accounts = [...proveAccounts(inOrder(booked, stored))];
  const broken = [
    repeatedFact(booked),
    ...booked.map((transaction) => brokenTransaction(transaction, kept(transaction.budgetId))),
    ...stored.map((balance) => brokenBalance(balance, kept(balance.budgetId))),
    ...accounts.map((proof) => proof.broken),
    ...[...totalsOf(accounts)].map(([budgetId, totals]) => budgetThatDoesNotAddUp(budgetId, totals)),
  ].reduce(firstOf, undefined);
  return broken ? { ok: false, ...broken } : { ok: true, transactions: booked.length, accounts: accounts.length };
}

function inOrder(transactions: readonly LedgerTransaction[], balances: readonly AccountBalance[]) {
  const accounts = Map.groupBy(transactions.flatMap(linesOf), ({ account }) => account);
  const stored = new Map(balances.map(({ account, balance }) => [account, BigInt(balance)]));
  return [...new Set([...accounts.keys(), ...stored.keys()])].flatMap((account): (EntryLine | BalanceLine)[] => {
    const balance = stored.get(account);
    const entries = (accounts.get(account) ?? []).toSorted(byOrder);
    return balance === undefined ? entries : [{ account, balance }, ...entries];
  });
}

const byOrder = (left: EntryLine, right: EntryLine): number =>
  countsFrom(left) - countsFrom(right) || Number(right.amount > 0n) - Number(left.amount > 0n);

function totalsOf(accounts: readonly AccountProof[]): Map<string, Totals> {
  const budgets = new Map<string, Totals>();
  for (const proof of accounts) {
    budgets.set(proof.budgetId, withAccount(budgets.get(proof.budgetId) ?? noTotals, proof));
  }
  return budgets;
}
