import { allocationFor } from '../domain/budget/allocate.ts';
import type { AllocationFactors, Budget } from '../domain/budget/budget.ts';
import { tierBaseIn } from '../domain/budget/tier-base.ts';
import { type FieldProblem, Refusal } from '../domain/errors.ts';
import { formatMoney } from '../domain/money/amount.ts';
import { largestAmount } from '../domain/money/money.ts';
import type { Partner } from '../domain/partner/partner.ts';
import type { PolicyRules } from '../domain/policy/policy.ts';
import type { FactorLine } from './lines.ts';

/**
 * What the formula gives a partner in a budget, in minor units, before the budget's limit. docs/handbook.md § Budgets
 * @throws Refusal `invalid` when that is more than an allocation may be of.
 */
export function factorsFor(
  budget: Budget,
  { tier }: Pick<Partner, 'tier'>,
  { pipelinePotential, strategicValue }: FactorLine,
  rules: PolicyRules,
): AllocationFactors {
  const tierBase = tierBaseIn(budget, tier, rules);
  const unscaled = allocationFor({ tierBase, pipelinePotential, strategicValue });
  if (unscaled <= largestAmount) return { tierBase, pipelinePotential, strategicValue, unscaled };
  const most = formatMoney(largestAmount, budget.currency);
  throw new Refusal('invalid', `The formula gives more than ${most}, which is the most an allocation may be of.`);
}

export type Found<T> = { readonly value: T } | { readonly problem: string };

/** What the formula gives, or why it gives nothing that can be kept. */
export function tryFactors(...asked: Parameters<typeof factorsFor>): Found<AllocationFactors> {
  try {
    return { value: factorsFor(...asked) };
  } catch (thrown) {
    if (thrown instanceof Refusal) return { problem: thrown.message };
    throw thrown;
  }
}

/** The problems of a list by where each line stands. */
export const problemsOf = <T>(found: readonly Found<T>[], fieldAt: (index: number) => string): FieldProblem[] =>
  found.flatMap((each, index) => ('problem' in each ? [{ field: fieldAt(index), problem: each.problem }] : []));

export const valuesOf = <T>(found: readonly Found<T>[]): T[] =>
  found.flatMap((each) => ('value' in each ? [each.value] : []));
