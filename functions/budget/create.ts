import { Refusal } from '../domain/errors.ts';
import { actorOf } from '../domain/identity/access.ts';
import { created } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { readBudget } from '../store/budgets.ts';
import { createOnce, idempotentCall } from '../store/create-once.ts';
import { activePolicy } from '../store/policies.ts';
import { createBudget as contract } from './contracts.ts';
import type { BudgetDeps } from './deps.ts';
import { fundingChanges, prepareBudget } from './funding.ts';

/** A budget and its money come into being together, with the rate to the programme's currency. docs/handbook.md § Budgets */
export const createBudget = route(contract, async (input, deps: BudgetDeps) => {
  const { table, clock, newId } = deps;
  const { currency = deps.currency, ...asked } = input.body;
  return created(
    await createOnce(table, idempotentCall(contract.operationId, input), {
      find: (id) => readBudget(table, id),
      make: async () => {
        const { rules } = await activePolicy(table);
        const act = { at: clock.now(), by: actorOf(input.caller) };
        const prepared = await prepareBudget({ ...asked, currency }, act, rules, deps);
        if ('problems' in prepared) {
          throw new Refusal('invalid', 'The budget cannot be funded; nothing was stored.', prepared.problems);
        }
        const { budget } = prepared;
        return { resourceId: budget.budgetId, resource: budget, changes: fundingChanges(budget, newId) };
      },
    }),
  );
});
