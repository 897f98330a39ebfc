import { allocationFor } from '../domain/budget/allocate.ts';
import type { Allocation, Budget } from '../domain/budget/budget.ts';
import { tierBaseIn } from '../domain/budget/tier-base.ts';
import { type FieldProblem, Refusal } from '../domain/errors.ts';
import type { PolicyRules } from '../domain/policy/policy.ts';
import { readAllocation } from '../store/allocations.ts';
import { readPartner } from '../store/partners.ts';
import type { Table } from '../store/table.ts';

/** A partner of the list with the factors that the caller states. */
type Line = Pick<Allocation, 'partnerId' | 'pipelinePotential' | 'strategicValue'>;
/** What the formula gives the partner, in minor units, before the budget's limit. */
export type Proposal = Line & Pick<Allocation, 'tierBase' | 'unscaled'>;

/** Reads at once: enough to be quick, few enough to stay under the table's throttle. */
const readsAtOnce = 25;

/**
 * What the formula gives each partner of the list. docs/handbook.md § Budgets
 * @throws Refusal `invalid` naming every line with a partner that is unknown, inactive, named twice or allocated already.
 */
export async function proposalsFor(
  table: Table,
  budget: Budget,
  lines: readonly Line[],
  rules: PolicyRules,
): Promise<Proposal[]> {
  const proposals: Proposal[] = [];
  const problems: FieldProblem[] = repeated(lines);
  for (let from = 0; from < lines.length; from += readsAtOnce) {
    const slice = lines.slice(from, from + readsAtOnce);
    const found = await Promise.all(slice.map((line) => proposalFor(table, budget, line, rules)));
    found.forEach((proposal, index) => {
      if (typeof proposal === 'string') problems.push(problemAt(from + index, proposal));
      else proposals.push(proposal);
    });
  }
  if (problems.length > 0) {
    throw new Refusal('invalid', 'The list has problems; every one is named and nothing was allocated.', problems);
  }
  return proposals;
}

async function proposalFor(table: Table, budget: Budget, line: Line, rules: PolicyRules): Promise<Proposal | string> {
  const [partner, allocation] = await Promise.all([
    readPartner(table, line.partnerId),
    readAllocation(table, budget.budgetId, line.partnerId),
  ]);
  if (!partner?.active) return 'is no active partner';
  if (allocation) return 'has an allocation in this budget already';
  const tierBase = tierBaseIn(budget, partner.tier, rules);
  return { ...line, tierBase, unscaled: allocationFor({ ...line, tierBase }) };
}

function repeated(lines: readonly Line[]): FieldProblem[] {
  const first = new Map<string, number>();
  return lines.flatMap(({ partnerId }, index) => {
    const earlier = first.get(partnerId);
    if (earlier === undefined) first.set(partnerId, index);
    return earlier === undefined ? [] : [problemAt(index, 'is named twice')];
  });
}

const problemAt = (index: number, problem: string): FieldProblem => ({
  field: `/partners/${index}/partnerId`,
  problem,
});
