import type { Budget } from '../domain/budget/budget.ts';
import { allocatedEvent } from '../domain/budget/events.ts';
import { type CeilingChange, reallocate } from '../domain/budget/reallocate.ts';
import type { Reallocation } from '../domain/budget/reallocation.ts';
import { Refusal } from '../domain/errors.ts';
import { actorOf } from '../domain/identity/access.ts';
import { unallocatedAccount } from '../domain/ledger/accounts.ts';
import type { PolicyRules } from '../domain/policy/policy.ts';
import { created, ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { newReallocation, readReallocation, replaceAllocation } from '../store/allocations.ts';
import { replaceBudget } from '../store/budgets.ts';
import { eventChange } from '../store/changes.ts';
import type { Change } from '../store/commit.ts';
import { createOnce, idempotentCall } from '../store/create-once.ts';
import { balanceOf, ledgerChanges } from '../store/ledger.ts';
import { activePolicy } from '../store/policies.ts';
import { reallocateBudget as contract, previewReallocation as previewContract } from './contracts.ts';
import type { BudgetDeps } from './deps.ts';
import { budgetToPreview, undividedBudget } from './open-budget.ts';
import { type ChangeLine, targetsOf } from './targets.ts';

/** Sets ceilings anew in one commit, each change a numbered entry, once per call. docs/handbook.md § Budgets */
export const reallocateBudget = route(contract, async (input, deps: BudgetDeps) => {
  const { table, newId } = deps;
  const { budgetId } = input.params;
  const call = idempotentCall(contract.operationId, input);
  const attempt = () =>
    createOnce(table, call, {
      find: (id) => readReallocation(table, budgetId, id),
      make: async () => {
        const { rules } = await activePolicy(table);
        const budget = await undividedBudget(budgetId, rules, deps);
        const { changes } = await decide(budget, input.body, actorOf(input.caller), rules, deps);
        const resource = recordOf(newId('run'), budgetId, changes);
        return { resourceId: resource.reallocationId, resource, changes: writesOf(resource, changes, budget, newId) };
      },
    });
  return created(await attempt().catch((thrown) => retryIfShort(thrown, attempt)));
});

/** What the same list would change now; nothing is written. docs/handbook.md § Budgets */
export const previewReallocation = route(previewContract, async ({ caller, params, body }, deps: BudgetDeps) => {
  const { rules } = await activePolicy(deps.table);
  const budget = await budgetToPreview(params.budgetId, rules, deps);
  const { changes, unallocated } = await decide(budget, body, actorOf(caller), rules, deps);
  const left = changes.reduce((sum, { change }) => sum - change, unallocated);
  return ok({ budgetId: budget.budgetId, currency: budget.currency, unallocated, left, changes: changes.map(toTell) });
});

/** A reservation took money between our look and our write: another look names the lines it is missing from. */
function retryIfShort<T>(thrown: unknown, attempt: () => Promise<T>): Promise<T> {
  const isShort = thrown instanceof Refusal && thrown.kind === 'insufficient-funds' && thrown.problems.length === 0;
  return isShort ? attempt() : Promise.reject(thrown);
}

type Asked = { readonly partners: readonly ChangeLine[]; readonly reason: string };

async function decide(budget: Budget, { partners, reason }: Asked, by: string, rules: PolicyRules, deps: BudgetDeps) {
  const [targets, unallocated] = await Promise.all([
    targetsOf(deps.table, budget, partners, rules),
    balanceOf(deps.table, unallocatedAccount(budget.budgetId)),
  ]);
  return { changes: reallocate(budget, targets, unallocated, { at: deps.clock.now(), by, reason }), unallocated };
}

const toTell = ({ movement: _, ...change }: CeilingChange): Reallocation['changes'][number] => change;

function recordOf(reallocationId: string, budgetId: string, changes: readonly CeilingChange[]): Reallocation {
  const [first] = changes;
  if (!first) throw new RangeError('a reallocation changes at least one allocation');
  const { reason, by, at } = first.movement;
  return { reallocationId, budgetId, reason, changes: changes.map(toTell), by, at };
}

function writesOf(
  record: Reallocation,
  changes: readonly CeilingChange[],
  budget: Budget,
  newId: BudgetDeps['newId'],
): Change[] {
  const events = changes.map(({ allocation, change }) => allocatedEvent(allocation, budget.currency, change));
  return [
    newReallocation(record),
    // Its revision guards what is unallocated against an allocation run that counts on it.
    replaceBudget({ ...budget, revision: budget.revision + 1 }),
    ...changes.map(({ allocation }): Change => replaceAllocation(allocation)),
    ...ledgerChanges(...changes.map(({ movement }) => movement)),
    ...events.map((event) => eventChange({ ...event, eventId: newId('evt') })),
  ];
}
