import { accountKind } from './accounts.ts';
import type { Broken } from './invariant.ts';
import type { AccountBalance, LedgerTransaction } from './transaction.ts';

/**
 * The first budget of which, by its stored balances, not every unit that was put in is somewhere:
 * budget = unallocated + available + reserved + payable + paid + expired. docs/handbook.md § Ledger
 */
export function budgetThatDoesNotAddUp(
  transactions: readonly LedgerTransaction[],
  balances: readonly AccountBalance[],
): Broken | undefined {
  const funded = sumBy(
    transactions.filter(({ movement }) => movement === 'fund'),
    ({ budgetId, entries }) => [budgetId, entries.reduce((sum, { amount }) => sum + BigInt(Math.max(amount, 0)), 0n)],
  );
  const held = sumBy(
    balances.filter(({ account }) => accountKind(account) !== 'funding'),
    ({ budgetId, balance }) => [budgetId, BigInt(balance)],
  );
  for (const budgetId of new Set([...funded.keys(), ...held.keys()])) {
    const [put = 0n, found = 0n] = [funded.get(budgetId), held.get(budgetId)];
    if (put !== found)
      return { invariant: 'budget-adds-up', detail: `${budgetId} was funded ${put} and holds ${found}` };
  }
  return undefined;
}

function sumBy<T>(items: readonly T[], entry: (item: T) => [string, bigint]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const [key, amount] of items.map(entry)) sums.set(key, (sums.get(key) ?? 0n) + amount);
  return sums;
}
