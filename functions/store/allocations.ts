import { AllocationRun } from '../domain/budget/allocation-run.ts';
import { Allocation } from '../domain/budget/budget.ts';
import { Reallocation } from '../domain/budget/reallocation.ts';
import { Refusal } from '../domain/errors.ts';
import { putNew } from './changes.ts';
import type { Change } from './commit.ts';
import { allocationKey, allocationListing, allocationRunKey, allocationsOf, reallocationKey } from './keys.ts';
import { listAll, listPage, type PageRequest, read, type Table } from './table.ts';

export const readAllocation = (table: Table, budgetId: string, partnerId: string) =>
  read(table, allocationKey(budgetId, partnerId), Allocation);

export const listAllocations = (table: Table, budgetId: string, page: PageRequest) =>
  listPage(table, allocationsOf(budgetId), Allocation, page);

/** All allocations of a budget, streamed. */
export const everyAllocation = (table: Table, budgetId: string) => listAll(table, allocationsOf(budgetId), Allocation);

/** A partner has one allocation in a budget: the key is the guard. */
export const newAllocation = (allocation: Allocation): Change =>
  putNew(
    keyOf(allocation),
    stored(allocation),
    () => new Refusal('conflict', `The partner "${allocation.partnerId}" has an allocation in this budget already.`),
  );

/** Writes the next change of an allocation, unless somebody else was first: the sequence is the guard. */
export const replaceAllocation = (next: Allocation): Change => {
  const before = (next.sequence ?? 1) - 1;
  // The first is not numbered in items that were never changed.
  const unnumbered = before === 1 ? ' OR attribute_not_exists(#sequence)' : '';
  return {
    write: {
      put: { ...stored(next), ...keyOf(next) },
      condition: {
        expression: `attribute_exists(pk) AND (#sequence = :before${unnumbered})`,
        names: { '#sequence': 'sequence' },
        values: { ':before': before },
      },
    },
    onRefused: () =>
      new Refusal(
        'conflict',
        `The allocation of "${next.partnerId}" changed while you were working on it; read it again.`,
      ),
  };
};

const keyOf = ({ budgetId, partnerId }: Allocation) => allocationKey(budgetId, partnerId);
const stored = (allocation: Allocation) => ({
  ...allocation,
  ...allocationListing(allocation.budgetId, allocation.partnerId),
});

export const readAllocationRun = (table: Table, budgetId: string, runId: string) =>
  read(table, allocationRunKey(budgetId, runId), AllocationRun);

export const newAllocationRun = (run: AllocationRun): Change =>
  putNew(allocationRunKey(run.budgetId, run.runId), run, () => new Error(`allocation run ${run.runId} exists`));

export const readReallocation = (table: Table, budgetId: string, reallocationId: string) =>
  read(table, reallocationKey(budgetId, reallocationId), Reallocation);

export const newReallocation = (reallocation: Reallocation): Change =>
  putNew(
    reallocationKey(reallocation.budgetId, reallocation.reallocationId),
    reallocation,
    () => new Error(`reallocation ${reallocation.reallocationId} exists`),
  );
