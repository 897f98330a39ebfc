import { actorOf } from '../domain/identity/access.ts';
import { created } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { idempotentCall } from '../store/create-once.ts';
import { importAllocations as contract, partnersPerRun } from './contracts.ts';
import { readAllocationLines } from './csv/allocation-lines.ts';
import type { BudgetDeps } from './deps.ts';
import { runAllocation } from './run-allocation.ts';

/** Allocates to every partner of a file, by factors or by stated sums, or to none. docs/handbook.md § Budgets */
export const importAllocations = route(contract, async (input, deps: BudgetDeps) => {
  const { caller, params, query, body } = input;
  const call = idempotentCall(contract.operationId, { ...input, body: { file: body, total: query.total } });
  const asked = {
    budgetId: params.budgetId,
    by: actorOf(caller),
    list: ({ currency }: { currency: string }) =>
      readAllocationLines(body, { currency, most: partnersPerRun, total: query.total }),
  };
  return created(await runAllocation(call, asked, deps));
});
