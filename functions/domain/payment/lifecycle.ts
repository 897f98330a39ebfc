import type { PaymentMethod } from '../bank/bank-details.ts';
import type { ClaimIn } from '../claim/claim.ts';
import { Refusal } from '../errors.ts';
import type { Act, Transition } from '../event/change.ts';
import { formatMoney } from '../money/amount.ts';
import { requireState } from '../transition.ts';
import { batchOf, instructedPart, paymentEvent, remainderOf } from './parts.ts';
import type { Payment, PaymentIn, PaymentStatus } from './payment.ts';

type Row = { readonly from: readonly PaymentStatus[]; readonly to: PaymentStatus };

/** Every step of a payment that people or batches take; reports have rules of their own. docs/handbook.md § Payments */
export const paymentTransitions = {
  take: { from: ['pending'], to: 'batched' },
  release: { from: ['rejected'], to: 'pending' },
  lower: { from: ['pending'], to: 'pending' },
} as const satisfies Record<string, Row>;

type Origin = { readonly paymentId: string; readonly budgetId: string; readonly method: PaymentMethod };

/** A payment comes into being with the posting of its claim and waits for a batch. docs/handbook.md § Payments */
export const instructedPayment = (
  claim: ClaimIn<'payment-instructed'>,
  { paymentId, budgetId, method }: Origin,
): PaymentIn<'pending'> => ({
  paymentId,
  claimId: claim.claimId,
  requestId: claim.requestId,
  partnerId: claim.partnerId,
  budgetId,
  amount: claim.payable,
  currency: claim.currency,
  method,
  settled: 0,
  reports: [],
  instructedAt: claim.instructedAt,
  revision: 1,
  updatedAt: claim.instructedAt,
  status: 'pending',
});

/** A batch takes the payment: it pays what is not settled yet. docs/handbook.md § Payments */
export function takeIntoBatch(current: Payment, batchId: string, act: Pick<Act, 'at'>): PaymentIn<'batched'> {
  const payment = requireState(current, paymentTransitions.take.from, 'take the payment into a batch');
  return { ...instructedPart(payment, act), batchId, batchedAt: act.at, status: paymentTransitions.take.to };
}

/**
 * Finance lets a rejected payment into a batch again, by the method the partner prefers now. docs/handbook.md § Payments
 * @param act `reason` is told to the partner.
 */
export function release(
  current: Payment,
  act: Act & { readonly reason: string; readonly method: PaymentMethod },
): Transition<PaymentIn<'pending'>> {
  const payment = requireState(current, paymentTransitions.release.from, 'let the payment into a batch again');
  const earlier = batchOf(payment);
  const next = {
    ...instructedPart(payment, act),
    method: act.method,
    status: paymentTransitions.release.to,
    ...(earlier && { earlier }),
  };
  const sentence = `${formatMoney(remainderOf(next), next.currency)} will be paid with the next batch.`;
  const event = paymentEvent('payment.released', next, act, sentence, { owed: remainderOf(next) });
  return { next, event: { ...event, reason: act.reason } };
}

/**
 * A correction lowers what a waiting payment pays. docs/handbook.md § Corrections
 * @param act `amount` in minor units that are taken off.
 * @throws Refusal `invalid` when nothing would be left to pay.
 */
export function lowerPayment(
  current: Payment,
  act: Pick<Act, 'at'> & { readonly amount: number },
): PaymentIn<'pending'> {
  const payment = requireState(current, paymentTransitions.lower.from, 'correct the payment');
  if (act.amount >= remainderOf(payment)) {
    throw new Refusal('invalid', 'A correction leaves at least one minor unit to pay.');
  }
  const { earlier } = payment;
  return {
    ...instructedPart(payment, act),
    amount: payment.amount - act.amount,
    status: paymentTransitions.lower.to,
    ...(earlier && { earlier }),
  };
}
