import { dayOf } from '../../domain/calendar/days.ts';
import { Refusal } from '../../domain/errors.ts';
import type { Act, Transition } from '../../domain/event/change.ts';
import { reservedAccount } from '../../domain/ledger/accounts.ts';
import { expireReservation, voidReservation } from '../../domain/ledger/movements.ts';
import type { LedgerTransaction } from '../../domain/ledger/transaction.ts';
import { isClaimedOut, mayStillDraw } from '../../domain/request/closing.ts';
import { close, expire, requestTransitions } from '../../domain/request/lifecycle.ts';
import type { MdfRequest, RequestIn } from '../../domain/request/request.ts';
import { requireState } from '../../domain/transition.ts';
import { readBudget } from '../../store/budgets.ts';
import { eventChange } from '../../store/changes.ts';
import { noClaimUnderway } from '../../store/claimed.ts';
import { claimsOfRequestNow } from '../../store/claims.ts';
import { commit } from '../../store/commit.ts';
import { balanceOf, ledgerChanges } from '../../store/ledger.ts';
import { policyOf } from '../../store/policies.ts';
import { moveRequest } from '../../store/requests.ts';
import type { RequestDeps } from '../deps.ts';

type Funded = RequestIn<'approved' | 'in-execution' | 'claimable'>;
type End = 'closed' | 'expired';

/** A claim was submitted between our look and our write. */
class ClaimUnderway extends Error {
  override readonly name = 'ClaimUnderway';
}

/**
 * Ends a request and releases what its claims left of the reservation, in one commit. While a claim may still draw on it
 * nothing is released and the request stays as it is. docs/handbook.md § Request
 */
export async function end(current: MdfRequest, to: End, deps: RequestDeps): Promise<MdfRequest> {
  const request = requireState(current, requestTransitions.expire.from, 'end the request');
  if (!(await mayEnd(request, to, deps))) return request;
  try {
    return await release(request, to, deps);
  } catch (thrown) {
    if (thrown instanceof ClaimUnderway) return request;
    // A claim was posted between our look at the balance and our write: look again.
    if (thrown instanceof Refusal && thrown.kind === 'insufficient-funds') return end(current, to, deps);
    throw thrown;
  }
}

async function mayEnd(request: Funded, to: End, deps: RequestDeps): Promise<boolean> {
  const { requestId, claimDeadline, policyVersion } = request;
  const claims = await claimsOfRequestNow(deps.table, requestId);
  if (to === 'closed') return isClaimedOut(claims, await balanceOf(deps.table, reservedAccount(request)));
  const now = deps.clock.now();
  if (dayOf(now) <= claimDeadline) return false;
  const policy = await policyOf(deps.table, policyVersion);
  if (!policy) throw new Error(`policy version ${policyVersion} is gone`);
  return !claims.some((claim) => mayStillDraw(claim, now, policy.rules.claim));
}

async function release(request: Funded, to: End, deps: RequestDeps): Promise<MdfRequest> {
  const act = { at: deps.clock.now(), by: 'system' };
  const amount = await balanceOf(deps.table, reservedAccount(request));
  const { next, event } = transition(request, to, { ...act, released: amount });
  const movements = amount > 0 ? [await movement(request, to, { ...act, amount }, deps)] : [];
  await commit(deps.table, [
    moveRequest(next, to === 'closed' ? requestTransitions.close.from : requestTransitions.expire.from),
    { ...noClaimUnderway(request.requestId), onRefused: () => new ClaimUnderway(request.requestId) },
    ...ledgerChanges(...movements),
    eventChange({ ...event, eventId: deps.newId('evt') }),
  ]);
  return next;
}

const transition = (request: Funded, to: End, act: Act & { released: number }): Transition<MdfRequest> =>
  to === 'closed' ? close(request, act) : expire(request, act);

/** Money of a running quarter goes back to the partner; that of a past one is gone. docs/handbook.md § Ledger */
async function movement(
  request: Funded,
  to: End,
  act: Act & { amount: number },
  { table }: RequestDeps,
): Promise<LedgerTransaction> {
  const { requestId, partnerId, budgetId, terms } = request;
  const booking = { ...act, requestId, partnerId, budgetId, currency: terms.currency };
  if (to === 'closed') return voidReservation({ ...booking, why: 'closed' });
  const budget = await readBudget(table, budgetId);
  if (!budget) throw new Error(`budget ${budgetId} is gone`);
  return expireReservation({ ...booking, destination: dayOf(act.at) > budget.endsOn ? 'expired' : 'available' });
}
