import { inTenThousandths } from '../money/amount.ts';
import { splitByWeights } from '../money/largest-remainder.ts';
import type { AllocationFactors } from './budget.ts';

type Factors = Pick<AllocationFactors, 'tierBase' | 'pipelinePotential' | 'strategicValue'>;

/**
 * tier base × pipeline potential × strategic value in minor units, before scaling, rounded down; factors count to four
 * decimals. A ceiling, not a right.
 * docs/handbook.md § Budgets
 */
export const allocationFor = ({ tierBase, pipelinePotential, strategicValue }: Factors): number =>
  Number((BigInt(tierBase) * inTenThousandths(pipelinePotential) * inTenThousandths(strategicValue)) / 100_000_000n);

/**
 * The amounts in minor units that a budget allows its proposals: each as proposed while they fit, else all scaled down in
 * proportion and rounded by largest remainder, so that they add up to the budget. docs/handbook.md § Budgets
 */
export function allocateBudget<T extends { readonly unscaled: number }>(
  budgetAmount: number,
  proposals: readonly T[],
): (T & { amount: number })[] {
  const weights = proposals.map(({ unscaled }) => BigInt(unscaled));
  const asked = weights.reduce((left, right) => left + right, 0n);
  const amounts = asked <= BigInt(budgetAmount) ? undefined : splitByWeights(budgetAmount, weights);
  return proposals.map((proposal, index) => ({ ...proposal, amount: amounts?.[index] ?? proposal.unscaled }));
}
