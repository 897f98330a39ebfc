import type * as z from 'zod';
import type { Claim, ClaimIn } from '../domain/claim/claim.ts';
import { claimTransitions, settle } from '../domain/claim/lifecycle.ts';
import { type FieldProblem, Refusal } from '../domain/errors.ts';
import { absent, actorOf } from '../domain/identity/access.ts';
import type { Principal } from '../domain/identity/role.ts';
import { settle as settlement } from '../domain/ledger/movements.ts';
import { formatMoney } from '../domain/money/amount.ts';
import { requireState } from '../domain/transition.ts';
import { type Clock, today } from '../platform/clock.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { moveClaim, readClaim } from '../store/claims.ts';
import { commit } from '../store/commit.ts';
import { AlreadyPosted, ledgerChanges } from '../store/ledger.ts';
import { bookedClaim } from './booked-claim.ts';
import { settleClaim as contract } from './contracts.ts';
import type { ReimbursementDeps } from './deps.ts';

type Report = z.output<typeof contract.body>;
type Settled = ClaimIn<'paid' | 'closed'>;

/**
 * The bank or ERP reports a payment: payable → paid and the claim is paid, once, for ever. The same reference again
 * gets the same answer; another one is refused. docs/handbook.md § Reimbursement
 */
export const settleClaim = route(contract, async ({ caller, params, body }, deps: ReimbursementDeps) => {
  const found = await readClaim(deps.table, params.claimId);
  if (!found) throw absent();
  const claim = requireState(found, ['payment-instructed', 'paid', 'closed'], 'settle the claim');
  requireMatch(claim, body, deps.clock);
  const settled = claim.status === 'payment-instructed' ? await settleOnce(claim, body, caller, deps) : claim;
  return ok(answer(settled, body));
});

function requireMatch(
  { payable, currency, instructedAt }: Settled | ClaimIn<'payment-instructed'>,
  report: Report,
  clock: Clock,
): void {
  const problems: FieldProblem[] = [];
  if (report.currency !== currency) problems.push({ field: '/currency', problem: `must be ${currency}` });
  if (report.amount !== payable) {
    problems.push({ field: '/amount', problem: `must be what was instructed, ${formatMoney(payable, currency)}` });
  }
  if (report.settledOn > today(clock)) problems.push({ field: '/settledOn', problem: 'must not be in the future' });
  const instructedOn = instructedAt.slice(0, 10);
  if (report.settledOn < instructedOn) {
    problems.push({ field: '/settledOn', problem: `must not be before the payment was instructed, ${instructedOn}` });
  }
  if (problems.length > 0) throw new Refusal('invalid', 'The report does not fit the payment instruction.', problems);
}

async function settleOnce(
  claim: Claim,
  { reference, settledOn }: Report,
  caller: Principal,
  { table, clock, newId }: ReimbursementDeps,
): Promise<Settled> {
  const { request } = await bookedClaim(table, claim.claimId);
  const act = { at: clock.now(), by: actorOf(caller) };
  const { next, event } = settle(claim, { ...act, settlementReference: reference });
  const { claimId, requestId, partnerId, currency, payable } = next;
  const place = { budgetId: request.budgetId, partnerId, requestId, claimId };
  const reason = `The payment was settled on ${settledOn}, reference ${reference}.`;
  try {
    await commit(table, [
      ...ledgerChanges(settlement({ ...act, ...place, currency, amount: payable, reference, reason })),
      moveClaim(next, claimTransitions.settle.from),
      eventChange({ ...event, facts: { ...event.facts, settledOn }, eventId: newId('evt') }),
    ]);
    return next;
  } catch (thrown) {
    if (!(thrown instanceof AlreadyPosted)) throw thrown;
    return requireState((await bookedClaim(table, claimId)).claim, ['paid', 'closed'], 'settle the claim');
  }
}

/** @throws Refusal `conflict` when the payment was settled under another reference. */
function answer(
  { claimId, requestId, partnerId, payable, currency, settlementReference, paidAt }: Settled,
  { reference }: Report,
): z.input<typeof contract.response> {
  if (settlementReference === reference) {
    return { claimId, requestId, partnerId, reference, amount: payable, currency, paidAt };
  }
  throw new Refusal('conflict', 'The payment was settled before under another reference; a claim is paid once.');
}
