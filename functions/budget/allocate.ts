import { allocateBudget as divide } from '../domain/budget/allocate.ts';
import type { AllocationRun } from '../domain/budget/allocation-run.ts';
import type { Budget } from '../domain/budget/budget.ts';
import { Refusal } from '../domain/errors.ts';
import type { Act } from '../domain/event/change.ts';
import { absent, actorOf } from '../domain/identity/access.ts';
import { unallocatedAccount } from '../domain/ledger/accounts.ts';
import { created } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { readAllocationRun } from '../store/allocations.ts';
import { readBudget } from '../store/budgets.ts';
import { createOnce, idempotentCall } from '../store/create-once.ts';
import { balanceOf } from '../store/ledger.ts';
import { activePolicy } from '../store/policies.ts';
import type { Table } from '../store/table.ts';
import { finishRun, startChanges } from './allocation-posting.ts';
import { allocateBudget as contract } from './contracts.ts';
import type { BudgetDeps } from './deps.ts';
import { type Proposal, proposalsFor } from './proposals.ts';

/**
 * Divides what is left of a budget among a list of partners by the formula, scaled down in proportion when it does not
 * reach. A call that broke off half-way is finished by repeating it, or by the next allocation of the budget.
 * docs/handbook.md § Budgets
 */
export const allocateBudget = route(contract, async (input, { table, clock, newId }: BudgetDeps) => {
  const { budgetId } = input.params;
  const { resource: run, replayed } = await createOnce(table, idempotentCall(contract.operationId, input), {
    find: (runId) => readAllocationRun(table, budgetId, runId),
    make: async () => {
      const budget = await undividedBudget(table, budgetId);
      const { rules } = await activePolicy(table);
      const proposals = await proposalsFor(table, budget, input.body.partners, rules);
      const left = await balanceOf(table, unallocatedAccount(budgetId));
      const act = { at: clock.now(), by: actorOf(input.caller) };
      const run = runOf({ runId: newId('run'), budget, proposals, left }, act);
      return { resourceId: run.runId, resource: run, changes: startChanges(run, budget) };
    },
  });
  await finishRun(table, budgetId, run.runId);
  const { runId, asked, allocations } = run;
  const allocated = allocations.reduce((sum, { amount }) => sum + amount, 0);
  return created({ resource: { runId, budgetId, asked, allocated, allocations }, replayed });
});

/** The budget once nothing of an earlier run is left to post: from then on its revision guards what is unallocated. */
async function undividedBudget(table: Table, budgetId: string): Promise<Budget> {
  const budget = await readBudget(table, budgetId);
  if (!budget) throw absent();
  if (budget.openRun === undefined) return budget;
  await finishRun(table, budgetId, budget.openRun);
  return undividedBudget(table, budgetId);
}

type Division = { runId: string; budget: Budget; proposals: readonly Proposal[]; left: number };

function runOf({ runId, budget: { budgetId }, proposals, left }: Division, { at, by }: Act): AllocationRun {
  const asked = proposals.reduce((sum, { unscaled }) => sum + unscaled, 0);
  const allocations = divide(left, proposals).map((proposal) => ({
    ...proposal,
    budgetId,
    allocatedBy: by,
    allocatedAt: at,
  }));
  if (allocations.some(({ amount }) => amount === 0)) {
    throw new Refusal('insufficient-funds', 'The budget has too little left to give every partner of the list a part.');
  }
  return { runId, budgetId, asked, allocations, startedBy: by, startedAt: at };
}
