import { actorOf } from '../domain/identity/access.ts';
import { created, ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { idempotentCall } from '../store/create-once.ts';
import { activePolicy } from '../store/policies.ts';
import { allocateBudget as contract, previewAllocation as previewContract } from './contracts.ts';
import type { BudgetDeps } from './deps.ts';
import { divide } from './division.ts';
import { type FactorLine, type ListAsked, pointToPartner } from './lines.ts';
import { budgetToPreview } from './open-budget.ts';
import { runAllocation, sumOf } from './run-allocation.ts';

/**
 * Divides what is left of a budget among a list of partners by the formula, scaled down in proportion when it does not
 * reach. docs/handbook.md § Budgets
 */
export const allocateBudget = route(contract, async (input, deps: BudgetDeps) => {
  const { caller, params, body } = input;
  const list = () => listOf(body.partners);
  const asked = { budgetId: params.budgetId, by: actorOf(caller), list };
  return created(await runAllocation(idempotentCall(contract.operationId, input), asked, deps));
});

/** What the same list would be given now; nothing is written. docs/handbook.md § Budgets */
export const previewAllocation = route(previewContract, async ({ params, body }, deps: BudgetDeps) => {
  const { rules } = await activePolicy(deps.table);
  const budget = await budgetToPreview(params.budgetId, rules, deps);
  const { left, asked, parts } = await divide(deps.table, budget, listOf(body.partners), rules);
  const { budgetId, currency } = budget;
  const allocated = sumOf(parts);
  const figures = { asked, allocated, unallocated: left, left: left - allocated, scaledDown: allocated < asked };
  return ok({ budgetId, currency, ...figures, allocations: [...parts] });
});

const listOf = (lines: readonly FactorLine[]): ListAsked => ({
  by: 'factors',
  lines,
  pointTo: pointToPartner,
  problems: [],
});
