import { Refusal } from '../domain/errors.ts';
import { AccountBalance, type LedgerEntry, LedgerTransaction } from '../domain/ledger/transaction.ts';
import { putNew } from './changes.ts';
import type { Change } from './commit.ts';
import {
  balanceKey,
  balanceListing,
  balanceShards,
  balancesOf,
  transactionKey,
  transactionListing,
  transactionsOf,
} from './keys.ts';
import { listAll, read, type Table } from './table.ts';

/** The business fact is on the books already: a retry after a crash may take this as done. */
export class AlreadyPosted extends Error {
  override readonly name = 'AlreadyPosted';
}

/**
 * The changes of one or more ledger transactions of a budget: each entry under its permanent key, and every balance moved
 * by one guarded update, so that no account but `funding` goes below zero and no fact is posted twice. Several at once
 * share the updates, since a commit may touch an item only once. docs/handbook.md § Ledger
 */
export function ledgerChanges(...transactions: LedgerTransaction[]): Change[] {
  const entries = transactions.map((transaction) => {
    const { fact } = transaction;
    return putNew(
      transactionKey(fact),
      { ...transaction, ...transactionListing(transaction) },
      () => new AlreadyPosted(fact),
    );
  });
  const [first] = transactions;
  return first ? [...entries, ...movesOf(transactions).map((move) => balanceChange(first, move))] : [];
}

function movesOf(transactions: readonly LedgerTransaction[]): LedgerEntry[] {
  const moves = new Map<string, number>();
  for (const { account, amount } of transactions.flatMap(({ entries }) => entries)) {
    moves.set(account, (moves.get(account) ?? 0) + amount);
  }
  return [...moves].map(([account, amount]) => ({ account, amount }));
}

function balanceChange(
  { budgetId, currency }: Pick<LedgerTransaction, 'budgetId' | 'currency'>,
  { account, amount }: LedgerEntry,
): Change {
  const listing = balanceListing(budgetId, account);
  const guarded = amount < 0 && !account.startsWith('funding/');
  return {
    write: {
      update: balanceKey(account),
      expression:
        'SET #balance = if_not_exists(#balance, :zero) + :amount, account = :account, budgetId = :budget, #currency = :currency, gsi1pk = :gsi1pk, gsi1sk = :gsi1sk',
      condition: {
        expression: guarded
          ? '#balance >= :needed AND #currency = :currency'
          : 'attribute_not_exists(pk) OR #currency = :currency',
        names: { '#balance': 'balance', '#currency': 'currency' },
        values: {
          ':zero': 0,
          ':amount': amount,
          ':account': account,
          ':budget': budgetId,
          ':currency': currency,
          ':gsi1pk': listing.gsi1pk,
          ':gsi1sk': listing.gsi1sk,
          ...(guarded && { ':needed': -amount }),
        },
      },
    },
    onRefused: (stored) =>
      stored && stored.currency !== currency
        ? new Refusal('invalid', `The account is kept in ${String(stored.currency)}, not in ${currency}.`)
        : new Refusal('insufficient-funds', 'There is not enough money left for this.'),
  };
}

/** Minor units on an account; 0 for one that was never used. */
export async function balanceOf(table: Table, account: string): Promise<number> {
  return (await read(table, balanceKey(account), AccountBalance))?.balance ?? 0;
}

/** A partner's transactions in a budget in time order, streamed; without a partner, those of the budget's own accounts. */
export const transactionsOfPartner = (table: Table, budgetId: string, partnerId?: string) =>
  listAll(table, transactionsOf(budgetId, partnerId), LedgerTransaction);

/** All stored balances of a budget, streamed. */
export async function* balancesOfBudget(table: Table, budgetId: string): AsyncGenerator<AccountBalance> {
  for (let shard = 0; shard < balanceShards; shard++) {
    yield* listAll(table, balancesOf(budgetId, shard), AccountBalance);
  }
}
