import { closedSince, isClosed } from '../domain/budget/closing.ts';
import { type FieldProblem, Refusal } from '../domain/errors.ts';
import type { Partner } from '../domain/partner/partner.ts';
import { submissionProblems } from '../domain/request/submission-problems.ts';
import type { RequestTerms } from '../domain/request/terms.ts';
import { today } from '../platform/clock.ts';
import { readAllocation } from '../store/allocations.ts';
import { budgetsOf, readBudget } from '../store/budgets.ts';
import { activePolicy } from '../store/policies.ts';
import { readProgram } from '../store/programs.ts';
import { readRequest } from '../store/requests.ts';
import { budgetAsked, quarterAsked } from './budget-asked.ts';
import type { RequestDeps } from './deps.ts';

type Asking = { readonly partner: Partner; readonly terms: RequestTerms };

/**
 * Lets a request in that a budget, an allocation and the catalog can answer at all; whether it is funded is triage's
 * question. docs/handbook.md § Request
 * @throws Refusal `invalid` naming every bad field.
 */
export async function admit(asking: Asking, deps: RequestDeps): Promise<void> {
  const { partner, terms } = asking;
  const program = terms.programId === undefined ? undefined : await readProgram(deps.table, terms.programId);
  const problems = [
    ...submissionProblems(terms, partner, program ?? null).map(named),
    ...(await reuseProblems(asking, deps)),
    ...(await moneyProblems(asking, deps)),
  ];
  if (problems.length > 0) throw new Refusal('invalid', 'The request cannot be taken; nothing was stored.', problems);
}

/** The rule speaks of the terms; what is wrong with the asker stands under its own name. */
const named = ({ field, problem }: FieldProblem): FieldProblem => ({
  field: field === '' ? '/partnerId' : field,
  problem,
});

/** Another partner's activity is as absent as one that never was. */
async function reuseProblems({ partner, terms }: Asking, { table }: RequestDeps): Promise<FieldProblem[]> {
  if (terms.reusesRequestId === undefined) return [];
  const reused = await readRequest(table, terms.reusesRequestId);
  if (reused?.partnerId === partner.partnerId) return [];
  return [{ field: '/reusesRequestId', problem: 'is no request of this partner' }];
}

async function moneyProblems({ partner, terms }: Asking, deps: RequestDeps): Promise<FieldProblem[]> {
  const budgetId = budgetAsked(terms, deps);
  const [budget, allocation] = await Promise.all([
    readBudget(deps.table, budgetId),
    readAllocation(deps.table, budgetId, partner.partnerId),
  ]);
  if (!budget) return budgetProblems(terms, deps);
  const { rules } = await activePolicy(deps.table);
  if (isClosed(budget, today(deps.clock), rules)) {
    return [
      { field: '/startDate', problem: `falls into ${budget.quarter}, which is closed: ${closedSince(budget, rules)}` },
    ];
  }
  if (allocation) return [];
  const problem = `names the budget ${budgetId}, in which the partner has no allocation`;
  return ['/startDate', '/region', '/currency'].map((field) => ({ field, problem }));
}

async function budgetProblems(terms: RequestTerms, deps: RequestDeps): Promise<FieldProblem[]> {
  const quarter = quarterAsked(terms, deps);
  const currencies = (await budgetsOf(deps.table, quarter, terms.region)).map(({ currency }) => currency);
  if (currencies.length > 0) {
    const problem = `must be ${currencies.join(' or ')}, the currency of the budget of ${terms.region} for ${quarter}`;
    return [{ field: '/currency', problem }];
  }
  return [
    { field: '/startDate', problem: `falls into ${quarter}, for which ${terms.region} has no budget` },
    { field: '/region', problem: `has no budget for ${quarter}` },
  ];
}
