import type { Budget } from '../domain/budget/budget.ts';
import type { Target } from '../domain/budget/reallocate.ts';
import { Refusal } from '../domain/errors.ts';
import { availableAccount } from '../domain/ledger/accounts.ts';
import type { PolicyRules } from '../domain/policy/policy.ts';
import { inSlices } from '../platform/in-slices.ts';
import { readAllocation } from '../store/allocations.ts';
import { balanceOf } from '../store/ledger.ts';
import { readPartner } from '../store/partners.ts';
import type { Table } from '../store/table.ts';
import { namedTwice, pointToPartner } from './lines.ts';
import { type Found, problemsOf, tryFactors, valuesOf } from './proposals.ts';

/** A partner whose ceiling is to be set anew: by both factors, or to an amount in minor units. */
export type ChangeLine = {
  readonly partnerId: string;
  readonly pipelinePotential?: number | undefined;
  readonly strategicValue?: number | undefined;
  readonly amount?: number | undefined;
};

/**
 * The ceilings that a list asks for, each with what it is now. docs/handbook.md § Budgets
 * @throws Refusal `invalid` naming every line whose partner is unknown, has no allocation here, is named twice, is inactive
 * and would get more, or would keep what it has.
 */
export async function targetsOf(
  table: Table,
  budget: Budget,
  lines: readonly ChangeLine[],
  rules: PolicyRules,
): Promise<Target[]> {
  const found = await inSlices(lines, (line) => targetOf(table, budget, line, rules));
  const problems = [
    ...namedTwice(lines, pointToPartner),
    ...problemsOf(found, (index) => `${pointToPartner(index)}/partnerId`),
  ];
  if (problems.length === 0) return valuesOf(found);
  throw new Refusal('invalid', 'The list has problems; every one is named and nothing was changed.', problems);
}

async function targetOf(table: Table, budget: Budget, line: ChangeLine, rules: PolicyRules): Promise<Found<Target>> {
  const { budgetId } = budget;
  const { partnerId } = line;
  const [partner, allocation, available] = await Promise.all([
    readPartner(table, partnerId),
    readAllocation(table, budgetId, partnerId),
    balanceOf(table, availableAccount({ budgetId, partnerId })),
  ]);
  if (!partner) return { problem: 'is no partner' };
  if (!allocation) return { problem: 'has no allocation in this budget' };
  const ceiling = ceilingOf(line, (factors) => tryFactors(budget, partner, { partnerId, ...factors }, rules));
  if ('problem' in ceiling) return ceiling;
  const { amount } = ceiling.value;
  if (amount === allocation.amount) return { problem: 'has exactly this allocation already' };
  if (amount > allocation.amount && !partner.active) return { problem: 'is no active partner' };
  return { value: { allocation, available, ...ceiling.value } };
}

type Ceiling = Pick<Target, 'amount' | 'factors'>;
type Factors = { readonly pipelinePotential: number; readonly strategicValue: number };

function ceilingOf(
  { amount, pipelinePotential, strategicValue }: ChangeLine,
  formula: (factors: Factors) => ReturnType<typeof tryFactors>,
): Found<Ceiling> {
  if (amount !== undefined) return { value: { amount } };
  if (pipelinePotential === undefined || strategicValue === undefined)
    return { problem: 'names neither factors nor an amount' };
  const found = formula({ pipelinePotential, strategicValue });
  return 'problem' in found ? found : { value: { amount: found.value.unscaled, factors: found.value } };
}
