import type { Budget } from '../domain/budget/budget.ts';
import { budgetIdFor } from '../domain/budget/budget-id.ts';
import type { FieldProblem } from '../domain/errors.ts';
import type { Act } from '../domain/event/change.ts';
import { actorOf } from '../domain/identity/access.ts';
import type { PolicyRules } from '../domain/policy/policy.ts';
import { unreadable } from '../platform/csv/read-lines.ts';
import { created } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { readBudget } from '../store/budgets.ts';
import { createOnce, idempotentCall } from '../store/create-once.ts';
import { activePolicy } from '../store/policies.ts';
import type { Table } from '../store/table.ts';
import { importBudgets as contract } from './contracts.ts';
import { type BudgetLine, readBudgetLines } from './csv/budget-lines.ts';
import type { BudgetDeps } from './deps.ts';
import { fundingChanges, prepareBudget } from './funding.ts';

/** Funds every budget of a file in one commit, or none. docs/handbook.md § Budgets */
export const importBudgets = route(contract, async (input, deps: BudgetDeps) => {
  const { table, clock, newId } = deps;
  const { query, body } = input;
  const call = idempotentCall(contract.operationId, { ...input, body: { file: body, total: query.total } });
  const { resource, replayed } = await createOnce(table, call, {
    find: (ids) => readBudgets(table, ids.split(' ')),
    make: async () => {
      const { rules } = await activePolicy(table);
      const { lines, problems } = readBudgetLines(body, query.total);
      const act = { at: clock.now(), by: actorOf(input.caller) };
      const results = await Promise.all(lines.map((line) => budgetOf(line, act, rules, deps)));
      const all = [...problems, ...results.flatMap((each) => ('problems' in each ? each.problems : []))];
      if (all.length > 0) throw unreadable(all);
      const budgets = results.flatMap((each) => ('budget' in each ? [each.budget] : []));
      return {
        resourceId: budgets.map(({ budgetId }) => budgetId).join(' '),
        resource: budgets,
        changes: budgets.flatMap((budget) => fundingChanges(budget, newId)),
      };
    },
  });
  return created({ resource: { budgets: resource }, replayed });
});

type Result = { readonly budget: Budget } | { readonly problems: readonly FieldProblem[] };

async function budgetOf({ line, asked }: BudgetLine, act: Act, rules: PolicyRules, deps: BudgetDeps): Promise<Result> {
  const { quarter, region, currency } = asked;
  const [prepared, existing] = await Promise.all([
    prepareBudget(asked, act, rules, deps),
    readBudget(deps.table, budgetIdFor(quarter, region, currency)),
  ]);
  const problems = [
    ...('problems' in prepared ? prepared.problems : []).map(({ field, problem }) => ({
      field: `/line/${line}${field}`,
      problem,
    })),
    ...(existing ? [{ field: `/line/${line}`, problem: `the budget ${existing.budgetId} exists already` }] : []),
  ];
  return 'problems' in prepared || problems.length > 0 ? { problems } : prepared;
}

async function readBudgets(table: Table, budgetIds: readonly string[]): Promise<Budget[]> {
  const found = await Promise.all(budgetIds.map((budgetId) => readBudget(table, budgetId)));
  return found.map((budget, index) => {
    if (!budget) throw new Error(`budget ${budgetIds[index]} was created and is gone`);
    return budget;
  });
}
