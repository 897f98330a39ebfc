import { absent } from '../domain/identity/access.ts';
import { accountKind } from '../domain/ledger/accounts.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { listAllocations } from '../store/allocations.ts';
import { listBudgets as listStored, readBudget as readStored } from '../store/budgets.ts';
import { balancesOfBudget } from '../store/ledger.ts';
import type { Table } from '../store/table.ts';
import { listBudgets as listContract, readBudget as readContract } from './contracts.ts';
import type { BudgetDeps } from './deps.ts';

export const listBudgets = route(listContract, async ({ query }, { table }: BudgetDeps) =>
  ok(await listStored(table, query)),
);

export const readBudget = route(readContract, async ({ params, query }, { table }: BudgetDeps) => {
  const budget = await readStored(table, params.budgetId);
  if (!budget) throw absent();
  const [totals, allocations] = await Promise.all([
    totalsOf(table, budget.budgetId),
    listAllocations(table, budget.budgetId, query),
  ]);
  return ok({ budget, totals, allocations });
});

async function totalsOf(table: Table, budgetId: string) {
  const totals = { unallocated: 0, available: 0, reserved: 0, payable: 0, paid: 0, expired: 0 };
  for await (const { account, balance } of balancesOfBudget(table, budgetId)) {
    const kind = accountKind(account);
    if (kind !== 'funding') totals[kind] += balance;
  }
  return totals;
}
