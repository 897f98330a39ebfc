import type { ApprovalDecision } from '../../domain/approval/decision.ts';
import { closedSince, isClosed } from '../../domain/budget/closing.ts';
import { Refusal } from '../../domain/errors.ts';
import { availableAccount } from '../../domain/ledger/accounts.ts';
import { reserve } from '../../domain/ledger/movements.ts';
import { formatMoney } from '../../domain/money/amount.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { approve, requestTransitions, returnForChanges } from '../../domain/request/lifecycle.ts';
import type { RequestIn } from '../../domain/request/request.ts';
import { fundableAmount } from '../../domain/triage/cap.ts';
import { today } from '../../platform/clock.ts';
import { readAllocation } from '../../store/allocations.ts';
import { readBudget } from '../../store/budgets.ts';
import { eventChange } from '../../store/changes.ts';
import { commit } from '../../store/commit.ts';
import { balanceOf, ledgerChanges } from '../../store/ledger.ts';
import { readProgram } from '../../store/programs.ts';
import { moveRequest } from '../../store/requests.ts';
import { budgetAsked } from '../budget-asked.ts';
import type { RequestDeps } from '../deps.ts';

type Undecided = RequestIn<'triaged' | 'pending-approval'>;

/**
 * Reserves a request's money and approves it in one commit. Of two requests for the last cent one is approved; the other
 * is returned, told what is left, and so is one whose quarter closed meanwhile. docs/handbook.md § Ledger
 */
export async function fund(
  request: Undecided,
  approval: ApprovalDecision | undefined,
  policy: Policy,
  deps: RequestDeps,
): Promise<RequestIn<'approved' | 'returned'>> {
  const closed = await budgetClosed(request, policy, deps);
  if (closed !== undefined) return returnFor(closed, request, deps);
  const amount = fundableAmount(request.terms.amount, request.triage);
  if (amount === 0) return returnUnfunded(request, amount, deps);
  try {
    return await approveAndReserve(request, { amount, approval, policy }, deps);
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.kind === 'insufficient-funds') return returnUnfunded(request, amount, deps);
    throw thrown;
  }
}

/** What the partner hears of a quarter that closed while the request waited; undefined while it is open. */
async function budgetClosed({ terms }: Undecided, { rules }: Policy, deps: RequestDeps): Promise<string | undefined> {
  const budget = await readBudget(deps.table, budgetAsked(terms, deps));
  if (!budget || !isClosed(budget, today(deps.clock), rules)) return undefined;
  return `The budget ${budget.budgetId} is closed: ${closedSince(budget, rules)}. Ask for another quarter.`;
}

type Funding = { readonly amount: number; readonly approval: ApprovalDecision | undefined; readonly policy: Policy };

async function approveAndReserve(
  request: Undecided,
  { amount, approval, policy }: Funding,
  deps: RequestDeps,
): Promise<RequestIn<'approved'>> {
  const budgetId = budgetAsked(request.terms, deps);
  const act = { at: deps.clock.now(), by: (approval ?? lastOf(request))?.personId ?? 'system' };
  const { requestId, partnerId, terms } = request;
  const [program, allocation] = await Promise.all([
    terms.programId === undefined ? undefined : readProgram(deps.table, terms.programId),
    readAllocation(deps.table, budgetId, partnerId),
  ]);
  const granted = { budgetId, reserved: amount, policy, program, funds: allocation?.amount };
  const { next, event } = approve(request, { ...act, approval, ...granted });
  const reservation = reserve({ ...act, requestId, partnerId, budgetId, currency: terms.currency, amount });
  await commit(deps.table, [
    moveRequest(next, requestTransitions.approve.from),
    ...ledgerChanges(reservation),
    eventChange({ ...event, eventId: deps.newId('evt') }),
  ]);
  return next;
}

/** Who agreed last of a chain in parallel. */
const lastOf = (request: Undecided): ApprovalDecision | undefined =>
  request.status === 'pending-approval' ? request.approvals.at(-1) : undefined;

async function returnUnfunded(request: Undecided, amount: number, deps: RequestDeps): Promise<RequestIn<'returned'>> {
  const budgetId = budgetAsked(request.terms, deps);
  const left = await balanceOf(deps.table, availableAccount({ budgetId, partnerId: request.partnerId }));
  return returnFor(shortage({ budgetId, currency: request.terms.currency, left, amount }), request, deps);
}

async function returnFor(reason: string, request: Undecided, deps: RequestDeps): Promise<RequestIn<'returned'>> {
  const { next, event } = returnForChanges(request, { at: deps.clock.now(), by: 'system', reason });
  await commit(deps.table, [
    moveRequest(next, requestTransitions.returnForChanges.from),
    eventChange({ ...event, eventId: deps.newId('evt') }),
  ]);
  return next;
}

type Shortage = {
  readonly budgetId: string;
  readonly currency: string;
  readonly left: number;
  readonly amount: number;
};

function shortage({ budgetId, currency, left, amount }: Shortage): string {
  const allocation = `Your allocation in the budget ${budgetId}`;
  if (amount === 0) {
    return `${allocation} is so small that nothing can be approved while your history is unproven. Ask for another quarter.`;
  }
  const sums = `has ${formatMoney(left, currency)} left, and ${formatMoney(amount, currency)} would be reserved`;
  return `${allocation} ${sums}. Ask for less, or for another quarter.`;
}
