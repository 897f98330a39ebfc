import { type FieldProblem, Refusal } from '../errors.ts';
import type { Act } from '../event/change.ts';
import { allocate } from '../ledger/movements.ts';
import type { LedgerTransaction } from '../ledger/transaction.ts';
import { formatMoney } from '../money/amount.ts';
import type { Allocation, AllocationFactors, Budget } from './budget.ts';
import type { Reallocation } from './reallocation.ts';

/** What a partner's ceiling is to be, in minor units; with the factors where the formula gave it. */
export type Target = {
  readonly allocation: Allocation;
  /** What of it is not reserved, owed, paid or expired, in minor units. */
  readonly available: number;
  readonly amount: number;
  readonly factors?: AllocationFactors;
};

/** A change of one ceiling with the entry that moves the money. */
export type CeilingChange = Reallocation['changes'][number] & { readonly movement: LedgerTransaction };

type Change = Act & { readonly reason: string };

/**
 * Sets ceilings anew: rises come out of what is unallocated, with what the cuts of the same list give back; a cut takes only
 * what is available. All of them or none. docs/handbook.md § Budgets
 * @param unallocated minor units that the budget has given to nobody.
 * @throws Refusal `insufficient-funds` naming every cut that takes too much and what is free, or what the rises lack.
 */
export function reallocate(
  { currency }: Pick<Budget, 'currency'>,
  targets: readonly Target[],
  unallocated: number,
  change: Change,
): CeilingChange[] {
  const problems = targets.flatMap((target, index) => cutProblems(target, index, currency));
  if (problems.length > 0) {
    throw new Refusal('insufficient-funds', 'A cut takes only what is not reserved; nothing was changed.', problems);
  }
  const lacking = targets.reduce((sum, { allocation, amount }) => sum + amount - allocation.amount, -unallocated);
  if (lacking > 0) {
    const [left, more] = [formatMoney(unallocated, currency), formatMoney(lacking, currency)];
    const sentence = `The budget has ${left} unallocated; the rises need ${more} more than that and the cuts give.`;
    throw new Refusal('insufficient-funds', `${sentence} Nothing was changed.`);
  }
  return targets.map((target) => changeOf(target, currency, change));
}

function cutProblems({ allocation, available, amount }: Target, index: number, currency: string): FieldProblem[] {
  if (allocation.amount - amount <= available) return [];
  const [has, free] = [formatMoney(allocation.amount, currency), formatMoney(available, currency)];
  const least = formatMoney(allocation.amount - available, currency);
  const problem = `${has} is allocated and ${free} of it is free: at least ${least} must stay`;
  return [{ field: `/partners/${index}`, problem }];
}

function changeOf(
  { allocation, amount, factors }: Target,
  currency: string,
  { at, by, reason }: Change,
): CeilingChange {
  const { budgetId, partnerId } = allocation;
  const sequence = (allocation.sequence ?? 1) + 1;
  const difference = amount - allocation.amount;
  const next: Allocation = {
    budgetId,
    partnerId,
    ...factors,
    amount,
    sequence,
    reason,
    allocatedBy: by,
    allocatedAt: at,
  };
  const booking = { budgetId, partnerId, currency, sequence, reason, at, by };
  const movement = allocate({ ...booking, amount: Math.abs(difference), lowers: difference < 0 });
  return { allocation: next, before: allocation.amount, change: difference, movement };
}
