import type { Broken } from './invariant.ts';
import { routeOf } from './movement-route.ts';
import { misnamed } from './once.ts';
import type { AccountBalance, LedgerTransaction } from './transaction.ts';

/**
 * The first invariant that a transaction breaks by itself, without a look at any other. docs/handbook.md § Ledger
 * @param currency what its budget is kept in.
 */
export function brokenTransaction(transaction: LedgerTransaction, currency: string): Broken | undefined {
  const { fact, movement, entries, partnerId } = transaction;
  const sum = entries.reduce((total, { amount }) => total + BigInt(amount), 0n);
  if (sum !== 0n) return { invariant: 'sums-to-zero', detail: `${fact} sums to ${sum}` };
  const route = routeOf(transaction);
  if (!route) {
    const accounts = entries.map(({ account }) => account).join(', ');
    return { invariant: 'moves-as-named', detail: `${fact} is no way to ${movement}: ${accounts}` };
  }
  const strays = entries.map(({ account }) => strayAccount(fact, { ...transaction, account }, currency));
  const foreign = partnerId === route.closest.partnerId ? undefined : `${fact} is not of ${partnerId ?? 'no partner'}`;
  return (
    misnamed(transaction, route) ??
    strays.find((stray) => stray !== undefined) ??
    (foreign === undefined ? undefined : { invariant: 'stays-with-its-partner', detail: foreign })
  );
}

/** A stored balance that is in another budget or currency than it says. */
export const brokenBalance = (balance: AccountBalance, currency: string): Broken | undefined =>
  strayAccount(balance.account, balance, currency);

type Stay = { readonly account: string; readonly budgetId: string; readonly currency: string };

/** Money neither leaves its budget nor changes its currency. */
function strayAccount(what: string, { account, budgetId, currency }: Stay, kept: string): Broken | undefined {
  if (currency === kept && account.split('/')[1] === budgetId) return undefined;
  return { invariant: 'stays-in-its-budget', detail: `${what} leaves ${budgetId} in ${kept}` };
}
