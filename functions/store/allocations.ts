import { AllocationRun } from '../domain/budget/allocation-run.ts';
import { Allocation } from '../domain/budget/budget.ts';
import { Refusal } from '../domain/errors.ts';
import { putNew } from './changes.ts';
import type { Change } from './commit.ts';
import { allocationKey, allocationListing, allocationRunKey, allocationsOf } from './keys.ts';
import { listPage, type PageRequest, read, type Table } from './table.ts';

export const readAllocation = (table: Table, budgetId: string, partnerId: string) =>
  read(table, allocationKey(budgetId, partnerId), Allocation);

export const listAllocations = (table: Table, budgetId: string, page: PageRequest) =>
  listPage(table, allocationsOf(budgetId), Allocation, page);

/** A partner has one allocation in a budget: the key is the guard. */
export const newAllocation = (allocation: Allocation): Change => {
  const { budgetId, partnerId } = allocation;
  return putNew(
    allocationKey(budgetId, partnerId),
    { ...allocation, ...allocationListing(budgetId, partnerId) },
    () => new Refusal('conflict', `The partner "${partnerId}" has an allocation in this budget already.`),
  );
};

export const readAllocationRun = (table: Table, budgetId: string, runId: string) =>
  read(table, allocationRunKey(budgetId, runId), AllocationRun);

export const newAllocationRun = (run: AllocationRun): Change =>
  putNew(allocationRunKey(run.budgetId, run.runId), run, () => new Error(`allocation run ${run.runId} exists`));
