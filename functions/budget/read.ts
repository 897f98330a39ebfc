import { absent } from '../domain/identity/access.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { listAllocations } from '../store/allocations.ts';
import { totalsOfBudget } from '../store/balances.ts';
import { listBudgets as listStored, readBudget as readStored } from '../store/budgets.ts';
import { listBudgets as listContract, readBudget as readContract } from './contracts.ts';
import type { BudgetDeps } from './deps.ts';

export const listBudgets = route(listContract, async ({ query }, { table }: BudgetDeps) =>
  ok(await listStored(table, query)),
);

export const readBudget = route(readContract, async ({ params, query }, { table }: BudgetDeps) => {
  const budget = await readStored(table, params.budgetId);
  if (!budget) throw absent();
  const [{ funding: _, ...totals }, allocations] = await Promise.all([
    totalsOfBudget(table, budget.budgetId),
    listAllocations(table, budget.budgetId, query),
  ]);
  return ok({ budget, totals, allocations });
});
