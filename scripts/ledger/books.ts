import type { AccountProof } from '../../functions/domain/ledger/history.ts';
import { AccountBalance } from '../../functions/domain/ledger/transaction.ts';
import { balanceKey } from '../../functions/store/keys.ts';
import { read, type Table } from '../../functions/store/table.ts';
import { balanceItems, budgetItems, entryItems, type Item, scanAll } from './scan.ts';

/** Hands over every item of one sort, as stored and in no particular order. */
type Reading = (each: (item: Item) => void) => Promise<void>;

/** Where books are read from. */
export type Books = {
  readonly budgets: Reading;
  readonly balances: Reading;
  readonly entries: Reading;
  /** The stored balance of an account at this moment, in minor units. */
  readonly balanceNow: (account: AccountProof['account']) => Promise<bigint | undefined>;
};

/** The books of a deployed table. */
export const booksOf = (table: Table): Books => ({
  budgets: (each) => scanAll(table, budgetItems, each),
  balances: (each) => scanAll(table, balanceItems, each),
  entries: (each) => scanAll(table, entryItems, each),
  balanceNow: async (account) => {
    const stored = await read(table, balanceKey(account), AccountBalance);
    return stored && BigInt(stored.balance);
  },
});
