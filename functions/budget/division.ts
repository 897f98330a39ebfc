import { allocateBudget } from '../domain/budget/allocate.ts';
import type { Allocation, AllocationFactors, Budget } from '../domain/budget/budget.ts';
import { Refusal } from '../domain/errors.ts';
import { unallocatedAccount } from '../domain/ledger/accounts.ts';
import { formatMoney } from '../domain/money/amount.ts';
import type { Partner } from '../domain/partner/partner.ts';
import type { PolicyRules } from '../domain/policy/policy.ts';
import { inSlices } from '../platform/in-slices.ts';
import { readAllocation } from '../store/allocations.ts';
import { balanceOf } from '../store/ledger.ts';
import { readPartner } from '../store/partners.ts';
import type { Table } from '../store/table.ts';
import { type FactorLine, type ListAsked, namedTwice, type StatedLine } from './lines.ts';
import { type Found, problemsOf, tryFactors, valuesOf } from './proposals.ts';

/** How a list shares what a budget has left, in minor units. */
export type Division = {
  /** What was unallocated before. */
  readonly left: number;
  /** What the formula gave, or what was stated, before the budget's limit. */
  readonly asked: number;
  readonly parts: readonly (Pick<Allocation, 'partnerId' | 'amount'> & Partial<AllocationFactors>)[];
};

type Wish = { readonly partnerId: string; readonly unscaled: number; readonly factors?: AllocationFactors };

/**
 * Divides what a budget has left among a list of partners: by the formula, scaled down where it does not reach, or by stated
 * sums, which must fit. Writes nothing. docs/handbook.md § Budgets
 * @throws Refusal `invalid` naming every line with a partner that is unknown, inactive, named twice or allocated already;
 * `insufficient-funds`.
 */
export async function divide(table: Table, budget: Budget, list: ListAsked, rules: PolicyRules): Promise<Division> {
  const lines: readonly (FactorLine | StatedLine)[] = list.lines;
  const [found, left] = await Promise.all([
    inSlices(lines, (line) => wishOf(table, budget, line, rules)),
    balanceOf(table, unallocatedAccount(budget.budgetId)),
  ]);
  const problems = [
    ...list.problems,
    ...namedTwice(lines, list.pointTo),
    ...problemsOf(found, (index) => `${list.pointTo(index)}/partnerId`),
  ];
  if (problems.length > 0) {
    throw new Refusal('invalid', 'The list has problems; every one is named and nothing was allocated.', problems);
  }
  const wishes = valuesOf(found);
  const asked = wishes.reduce((sum, { unscaled }) => sum + unscaled, 0);
  if (list.by === 'amounts') requireThatItFits(asked, left, budget.currency);
  const parts = allocateBudget(left, wishes).map(({ partnerId, factors, amount }) => ({
    partnerId,
    ...factors,
    amount,
  }));
  if (parts.some(({ amount }) => amount === 0)) {
    throw new Refusal('insufficient-funds', 'The budget has too little left to give every partner of the list a part.');
  }
  return { left, asked, parts };
}

async function wishOf(
  table: Table,
  budget: Budget,
  line: FactorLine | StatedLine,
  rules: PolicyRules,
): Promise<Found<Wish>> {
  const { partnerId } = line;
  const [partner, allocation] = await Promise.all([
    readPartner(table, partnerId),
    readAllocation(table, budget.budgetId, partnerId),
  ]);
  if (!partner?.active) return { problem: 'is no active partner' };
  if (allocation) return { problem: 'has an allocation in this budget already' };
  return 'amount' in line ? { value: { partnerId, unscaled: line.amount } } : byFormula(budget, partner, line, rules);
}

function byFormula(budget: Budget, partner: Partner, line: FactorLine, rules: PolicyRules): Found<Wish> {
  const factors = tryFactors(budget, partner, line, rules);
  if ('problem' in factors) return factors;
  return { value: { partnerId: line.partnerId, unscaled: factors.value.unscaled, factors: factors.value } };
}

/** A stated sum is meant as it stands, so it is never scaled down. */
function requireThatItFits(asked: number, left: number, currency: string): void {
  if (asked <= left) return;
  const [sum, rest] = [formatMoney(asked, currency), formatMoney(left, currency)];
  throw new Refusal(
    'insufficient-funds',
    `The list adds up to ${sum}, the budget has ${rest} left; nothing was allocated.`,
  );
}
