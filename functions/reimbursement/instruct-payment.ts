import * as z from 'zod';
import type { Claim, ClaimIn } from '../domain/claim/claim.ts';
import { claimTransitions, instructPayment as instruct } from '../domain/claim/lifecycle.ts';
import { ClaimId } from '../domain/ids.ts';
import { post } from '../domain/ledger/movements.ts';
import { instructedPayment } from '../domain/payment/lifecycle.ts';
import { eventChange } from '../store/changes.ts';
import { releaseFromClaim } from '../store/claimed.ts';
import { moveClaim } from '../store/claims.ts';
import { commit } from '../store/commit.ts';
import { AlreadyPosted, ledgerChanges } from '../store/ledger.ts';
import { readPayee } from '../store/payees.ts';
import { newPayment } from '../store/payments.ts';
import { policyOf } from '../store/policies.ts';
import { bookedClaim } from './booked-claim.ts';
import type { ReimbursementDeps } from './deps.ts';

export const InstructPaymentInput = z.object({ claimId: ClaimId });
export const InstructPaymentOutput = z.object({
  claimId: ClaimId,
  /** Minor units that are owed now. */
  payable: z.int().min(1),
  /** How long the workflow waits for the settlement before somebody is told. */
  settlementSeconds: z.int().min(1),
});

const secondsPerDay = 86_400;

/**
 * Posts what finance approved and brings its payment into being in one commit; a claim is posted and has a payment once,
 * for ever, however often the step is repeated. docs/handbook.md § Reimbursement
 */
export async function instructPayment(
  { claimId }: z.output<typeof InstructPaymentInput>,
  deps: ReimbursementDeps,
): Promise<z.input<typeof InstructPaymentOutput>> {
  const { claim, request } = await bookedClaim(deps.table, claimId);
  const policy = await policyOf(deps.table, request.policyVersion);
  if (!policy) throw new Error(`policy version ${request.policyVersion} is gone`);
  const settlementSeconds = Math.max(1, policy.rules.settlementDays * secondsPerDay);
  const { payable } = isInstructed(claim) ? claim : await postOnce(claim, request.budgetId, deps);
  return { claimId, payable, settlementSeconds };
}

type Instructed = ClaimIn<'payment-instructed' | 'paid' | 'closed'>;

const isInstructed = (claim: Claim): claim is Instructed => 'payable' in claim;

async function postOnce(
  claim: Claim,
  budgetId: string,
  { table, clock, newId }: ReimbursementDeps,
): Promise<Instructed> {
  const act = { at: clock.now(), by: 'system' };
  const { next, event } = instruct(claim, act);
  const { claimId, requestId, partnerId, currency, payable } = next;
  const posting = post({ ...act, budgetId, partnerId, requestId, claimId, currency, amount: payable });
  const method = (await readPayee(table, partnerId))?.method ?? 'credit-transfer';
  const payment = instructedPayment(next, { paymentId: newId('pay'), budgetId, method });
  try {
    await commit(table, [
      ...ledgerChanges(posting),
      moveClaim(next, claimTransitions.instructPayment.from),
      releaseFromClaim(requestId, next.amount - payable),
      ...newPayment(payment),
      eventChange({ ...event, facts: { ...event.facts, paymentId: payment.paymentId }, eventId: newId('evt') }),
    ]);
    return next;
  } catch (thrown) {
    if (!(thrown instanceof AlreadyPosted)) throw thrown;
    const { claim: meanwhile } = await bookedClaim(table, claimId);
    if (isInstructed(meanwhile)) return meanwhile;
    throw thrown;
  }
}
