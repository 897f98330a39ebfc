import type { Budget } from '../domain/budget/budget.ts';
import { budgetIdFor } from '../domain/budget/budget-id.ts';
import { quarterBounds } from '../domain/calendar/fiscal-quarter.ts';
import { actorOf } from '../domain/identity/access.ts';
import { fundBudget } from '../domain/ledger/movements.ts';
import { created } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { newBudget, readBudget } from '../store/budgets.ts';
import { createOnce, idempotentCall } from '../store/create-once.ts';
import { ledgerChanges } from '../store/ledger.ts';
import { createBudget as contract } from './contracts.ts';
import type { BudgetDeps } from './deps.ts';
import { budgetRate } from './rate.ts';

/** A budget and its money come into being together, with the rate to the programme's currency. docs/handbook.md § Budgets */
export const createBudget = route(contract, async (input, deps: BudgetDeps) => {
  const { table, clock, fiscalYearStartMonth } = deps;
  const { quarter, region, amount, currency = deps.currency } = input.body;
  const budgetId = budgetIdFor(quarter, region, currency);
  const [at, by] = [clock.now(), actorOf(input.caller)];
  return created(
    await createOnce(table, idempotentCall(contract.operationId, input), {
      find: (id) => readBudget(table, id),
      make: async () => {
        const rate = await budgetRate(currency, deps);
        const budget: Budget = {
          budgetId,
          quarter,
          region,
          currency,
          amount,
          ...(rate && { rate }),
          ...quarterBounds(quarter, fiscalYearStartMonth),
          revision: 1,
          createdBy: by,
          createdAt: at,
        };
        const funding = fundBudget({ budgetId, currency, amount, by, at });
        return { resourceId: budgetId, resource: budget, changes: [newBudget(budget), ...ledgerChanges(funding)] };
      },
    }),
  );
});
