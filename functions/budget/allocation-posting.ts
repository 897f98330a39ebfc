import type { AllocationRun } from '../domain/budget/allocation-run.ts';
import type { Allocation, Budget } from '../domain/budget/budget.ts';
import { allocatedEvent } from '../domain/budget/events.ts';
import { allocate } from '../domain/ledger/movements.ts';
import { newAllocation, newAllocationRun, readAllocationRun } from '../store/allocations.ts';
import { readBudget, replaceBudget } from '../store/budgets.ts';
import { eventChange } from '../store/changes.ts';
import { type Change, commit } from '../store/commit.ts';
import { AlreadyPosted, ledgerChanges } from '../store/ledger.ts';
import type { Table } from '../store/table.ts';
import type { BudgetDeps } from './deps.ts';

/** A commit takes 100 items: four for each partner, one for the unallocated balance, and four for run, key, budget and trail. */
const partnersPerCommit = 23;

type NewId = BudgetDeps['newId'];

/**
 * The changes that start a run: the whole division, its first part posted, and the budget marked as being divided while
 * parts are left. A list of up to 23 partners is one commit, all or nothing. docs/handbook.md § Budgets
 */
export function startChanges(run: AllocationRun, budget: Budget, newId: NewId): Change[] {
  const [first = [], ...rest] = partsOf(run);
  const next = rest.length > 0 ? { ...budget, openRun: run.runId } : budget;
  const posted = partChanges(run, first, { currency: budget.currency, at: run.startedAt, newId });
  return [newAllocationRun(run), replaceBudget(nextRevision(next)), ...posted];
}

/**
 * Posts what is left of a longer list, part after part, each all or nothing. It may be repeated after a crash, and by
 * anybody: the amounts are the run's, and a part that is on the books already is known by its facts.
 */
export async function finishRun(
  budgetId: string,
  runId: string,
  { table, clock, newId }: Pick<BudgetDeps, 'table' | 'clock' | 'newId'>,
): Promise<void> {
  const budget = await readBudget(table, budgetId);
  if (budget?.openRun !== runId) return;
  const run = await readAllocationRun(table, budgetId, runId);
  if (!run) throw new Error(`the open run ${runId} of ${budgetId} is gone`);
  const rest = partsOf(run).slice(1);
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const closing = isLast ? [replaceBudget(nextRevision({ ...budget, openRun: undefined }))] : [];
    // Stamped when it is posted, which after a crash may be days later: statements of the time before stay as they were.
    const posted = partChanges(run, part, { currency: budget.currency, at: clock.now(), newId });
    await postOnce(table, [...posted, ...closing]);
  }
}

async function postOnce(table: Table, changes: readonly Change[]): Promise<void> {
  try {
    await commit(table, changes);
  } catch (thrown) {
    if (!(thrown instanceof AlreadyPosted)) throw thrown;
  }
}

type Posting = { readonly currency: string; readonly at: string; readonly newId: NewId };

/** The facts stand first: of a part that is posted already, they are what is refused. */
function partChanges(
  { budgetId, startedBy: by }: AllocationRun,
  part: readonly Allocation[],
  { currency, at, newId }: Posting,
): Change[] {
  const movements = part.map(({ partnerId, amount }) =>
    allocate({ budgetId, partnerId, amount, currency, by, at, sequence: 1 }),
  );
  const events = part.map((allocation) => allocatedEvent(allocation, currency, allocation.amount));
  return [
    ...ledgerChanges(...movements),
    ...part.map(newAllocation),
    ...events.map((event) => eventChange({ ...event, eventId: newId('evt') })),
  ];
}

function partsOf({ allocations }: AllocationRun): Allocation[][] {
  const count = Math.ceil(allocations.length / partnersPerCommit);
  return Array.from({ length: count }, (_, n) => allocations.slice(n * partnersPerCommit, (n + 1) * partnersPerCommit));
}

const nextRevision = (budget: Budget): Budget => ({ ...budget, revision: budget.revision + 1 });
