import type { Route } from '../platform/http/route.ts';
import { allocateBudget } from './allocate.ts';
import { createBudget } from './create.ts';
import type { BudgetDeps } from './deps.ts';
import { listBudgets, readBudget } from './read.ts';

export const budgetRoutes: readonly Route<BudgetDeps>[] = [createBudget, listBudgets, readBudget, allocateBudget];
