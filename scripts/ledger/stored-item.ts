import * as z from 'zod';
import { Budget } from '../../functions/domain/budget/budget.ts';
import { brokenBalance, brokenTransaction } from '../../functions/domain/ledger/entry-rules.ts';
import { type BalanceLine, type EntryLine, linesOf } from '../../functions/domain/ledger/history.ts';
import { type Broken, firstOf, type LedgerInvariant } from '../../functions/domain/ledger/invariant.ts';
import { onceOf } from '../../functions/domain/ledger/once.ts';
import { AccountBalance, LedgerTransaction } from '../../functions/domain/ledger/transaction.ts';
import {
  balanceKey,
  balanceListing,
  budgetKey,
  budgetListing,
  transactionKey,
  transactionListing,
} from '../../functions/store/keys.ts';
import { parseStored } from '../../functions/store/table.ts';
import type { Item } from './scan.ts';

/** What an item says about accounts, the budgets it speaks of, and the first invariant that it breaks by itself. */
export type Examined = {
  readonly budgets: readonly string[];
  readonly lines: readonly (EntryLine | BalanceLine)[];
  readonly broken: Broken | undefined;
};

/** What a budget is kept in; undefined for one that does not exist. */
export type CurrencyOf = (budgetId: string) => string | undefined;

/** A stored budget, where it can be read. */
export function examineBudget(item: Item): { readonly budget: Budget | undefined; readonly found: Examined } {
  const budget = parsed(Budget, item);
  if ('invariant' in budget) return { budget: undefined, found: malformed(item, budget) };
  const { budgetId } = budget;
  const wanted = { ...budgetKey(budgetId), ...budgetListing(budgetId) };
  return { budget, found: { budgets: [budgetId], lines: [], broken: elsewhere(item, wanted, 'is-listed', budgetId) } };
}

/** A stored transaction: by itself, under its key and in its listing. docs/handbook.md § Ledger */
export function examineEntry(item: Item, currencyOf: CurrencyOf): Examined {
  const transaction = parsed(LedgerTransaction, item);
  if ('invariant' in transaction) return malformed(item, transaction);
  const { fact, movement, budgetId, entries } = transaction;
  const currency = currencyOf(budgetId);
  const findings = [
    currency === undefined ? noBudget(fact, budgetId) : brokenTransaction(transaction, currency),
    elsewhere(item, { ...transactionKey(fact) }, onceOf(movement), fact),
    elsewhere(item, { ...transactionListing(transaction) }, 'is-listed', fact),
  ];
  const budgets = new Set([budgetId, ...entries.flatMap(({ account }) => account.split('/').slice(1, 2))]);
  return { budgets: [...budgets], lines: linesOf(transaction), broken: findings.reduce(firstOf, undefined) };
}

/** A stored balance, likewise. */
export function examineBalance(item: Item, currencyOf: CurrencyOf): Examined {
  const stored = parsed(AccountBalance, item);
  if ('invariant' in stored) return malformed(item, stored);
  const { account, budgetId, balance } = stored;
  const currency = currencyOf(budgetId);
  const findings = [
    currency === undefined ? noBudget(account, budgetId) : brokenBalance(stored, currency),
    elsewhere(item, { ...balanceKey(account) }, 'balances-match-entries', account),
    elsewhere(item, { ...balanceListing(budgetId, account) }, 'is-listed', account),
  ];
  const lines = [{ account, balance: BigInt(balance) }];
  return { budgets: [budgetId], lines, broken: findings.reduce(firstOf, undefined) };
}

const noBudget = (what: string, budgetId: string): Broken => ({
  invariant: 'stays-in-its-budget',
  detail: `${what} is of ${budgetId}, and there is no such budget`,
});

function elsewhere(item: Item, wanted: Item, invariant: LedgerInvariant, what: string): Broken | undefined {
  const astray = Object.keys(wanted).filter((name) => item[name] !== wanted[name]);
  if (astray.length === 0) return undefined;
  const places = astray.map((name) => `${name} ${String(item[name])}`).join(', ');
  return { invariant, detail: `${what} stands under ${places}` };
}

function parsed<S extends z.ZodType>(schema: S, item: Item): z.output<S> | Broken {
  try {
    return parseStored(schema, item);
  } catch (thrown) {
    if (!(thrown instanceof z.ZodError)) throw thrown;
    const problems = thrown.issues.map(({ path, message }) => `${path.map(String).join('.') || 'item'}: ${message}`);
    return { invariant: 'is-well-formed', detail: `${String(item.pk)} cannot be read (${problems.join('; ')})` };
  }
}

const malformed = ({ budgetId }: Item, broken: Broken): Examined => ({
  budgets: [typeof budgetId === 'string' ? budgetId : 'no budget'],
  lines: [],
  broken,
});
