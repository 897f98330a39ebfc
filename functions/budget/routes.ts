import type { Route } from '../platform/http/route.ts';
import { allocateBudget, previewAllocation } from './allocate.ts';
import { createBudget } from './create.ts';
import type { BudgetDeps } from './deps.ts';
import { importAllocations } from './import-allocations.ts';
import { importBudgets } from './import-budgets.ts';
import { listBudgets, readBudget } from './read.ts';
import { previewReallocation, reallocateBudget } from './reallocate.ts';

export const budgetRoutes: readonly Route<BudgetDeps>[] = [
  createBudget,
  importBudgets,
  listBudgets,
  readBudget,
  allocateBudget,
  previewAllocation,
  importAllocations,
  reallocateBudget,
  previewReallocation,
];
