import type { AccountProof } from './history.ts';
import type { Broken } from './invariant.ts';
import type { AccountKind } from './transaction.ts';

/** What a budget holds on each kind of account, in minor units; funding is minus what was put in. */
export type Totals = Readonly<Record<AccountKind, bigint>>;

export const noTotals: Totals = {
  funding: 0n,
  unallocated: 0n,
  available: 0n,
  reserved: 0n,
  payable: 0n,
  paid: 0n,
  expired: 0n,
};

export const withAccount = (totals: Totals, { kind, held }: Pick<AccountProof, 'kind' | 'held'>): Totals => ({
  ...totals,
  [kind]: totals[kind] + held,
});

/**
 * Every unit that was put in is somewhere: budget = unallocated + available + reserved + payable + paid + expired.
 * docs/handbook.md § Ledger
 * @param amount what the budget says of itself, in minor units, where that is known.
 */
export function budgetThatDoesNotAddUp(
  budgetId: string,
  { funding, ...kinds }: Totals,
  amount = -funding,
): Broken | undefined {
  const [put, found] = [-funding, Object.values(kinds).reduce((sum, held) => sum + held, 0n)];
  if (put !== found) return { invariant: 'budget-adds-up', detail: `${budgetId} was funded ${put} and holds ${found}` };
  if (put === amount) return undefined;
  return { invariant: 'budget-adds-up', detail: `the budget is ${amount} and was funded with ${put}` };
}
