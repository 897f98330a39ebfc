import type { AllocationRun } from '../domain/budget/allocation-run.ts';
import type { Budget } from '../domain/budget/budget.ts';
import type { Act } from '../domain/event/change.ts';
import { readAllocationRun } from '../store/allocations.ts';
import { createOnce } from '../store/create-once.ts';
import type { IdempotentCall } from '../store/idempotency.ts';
import { activePolicy } from '../store/policies.ts';
import { finishRun, startChanges } from './allocation-posting.ts';
import type { BudgetDeps } from './deps.ts';
import { type Division, divide } from './division.ts';
import type { ListAsked } from './lines.ts';
import { undividedBudget } from './open-budget.ts';

type Asked = {
  readonly budgetId: string;
  readonly by: string;
  readonly list: (budget: Budget) => ListAsked;
};

/**
 * Divides what is left of a budget among a list of partners, once per call. What broke off half-way is finished by repeating
 * the call, or by the next allocation of the budget. docs/handbook.md § Budgets
 */
export async function runAllocation(call: IdempotentCall, { budgetId, by, list }: Asked, deps: BudgetDeps) {
  const { table, clock, newId } = deps;
  const { resource: run, replayed } = await createOnce(table, call, {
    find: (runId) => readAllocationRun(table, budgetId, runId),
    make: async () => {
      const { rules } = await activePolicy(table);
      const budget = await undividedBudget(budgetId, rules, deps);
      const division = await divide(table, budget, list(budget), rules);
      const resource = runOf(newId('run'), budgetId, division, { at: clock.now(), by });
      return { resourceId: resource.runId, resource, changes: startChanges(resource, budget, newId) };
    },
  });
  await finishRun(budgetId, run.runId, deps);
  const { runId, asked, allocations } = run;
  return { resource: { runId, budgetId, asked, allocated: sumOf(allocations), allocations }, replayed };
}

/** Minor units that a list was given. */
export const sumOf = (parts: readonly { readonly amount: number }[]): number =>
  parts.reduce((sum, { amount }) => sum + amount, 0);

const runOf = (runId: string, budgetId: string, { asked, parts }: Division, { at, by }: Act): AllocationRun => ({
  runId,
  budgetId,
  asked,
  allocations: parts.map((part) => ({ ...part, budgetId, allocatedBy: by, allocatedAt: at })),
  startedBy: by,
  startedAt: at,
});
