import type { Budget } from '../domain/budget/budget.ts';
import { requireOpen } from '../domain/budget/closing.ts';
import { Refusal } from '../domain/errors.ts';
import { absent } from '../domain/identity/access.ts';
import type { PolicyRules } from '../domain/policy/policy.ts';
import { today } from '../platform/clock.ts';
import { readBudget } from '../store/budgets.ts';
import { finishRun } from './allocation-posting.ts';
import type { BudgetDeps } from './deps.ts';

/**
 * A budget that money can be given out of, once nothing of an earlier run is left to post: from then on its revision guards
 * what is unallocated.
 * @throws Refusal `not-found`; `wrong-state` once the budget is closed.
 */
export async function undividedBudget(budgetId: string, rules: PolicyRules, deps: BudgetDeps): Promise<Budget> {
  const budget = await openBudget(budgetId, rules, deps);
  if (budget.openRun === undefined) return budget;
  await finishRun(budgetId, budget.openRun, deps);
  return undividedBudget(budgetId, rules, deps);
}

/** The same for who may write nothing. @throws Refusal also `conflict` while an earlier run is being posted. */
export async function budgetToPreview(budgetId: string, rules: PolicyRules, deps: BudgetDeps): Promise<Budget> {
  const budget = await openBudget(budgetId, rules, deps);
  if (budget.openRun === undefined) return budget;
  const sentence = 'A list of allocations is still being posted in this budget; repeat that call, then ask again.';
  throw new Refusal('conflict', sentence);
}

async function openBudget(budgetId: string, rules: PolicyRules, { table, clock }: BudgetDeps): Promise<Budget> {
  const budget = await readBudget(table, budgetId);
  if (!budget) throw absent();
  requireOpen(budget, today(clock), rules);
  return budget;
}
