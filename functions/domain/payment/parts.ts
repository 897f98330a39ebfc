import type { Act, NewEvent } from '../event/change.ts';
import type { EventType } from '../event/event.ts';
import type { Payment } from './payment.ts';

/** Minor units that are owed and not settled. */
export const remainderOf = ({ amount, settled }: Pick<Payment, 'amount' | 'settled'>): number => amount - settled;

/** What every status keeps, stamped with the writing. */
export const instructedPart = (payment: Payment, { at }: Pick<Act, 'at'>) => ({
  paymentId: payment.paymentId,
  claimId: payment.claimId,
  requestId: payment.requestId,
  partnerId: payment.partnerId,
  budgetId: payment.budgetId,
  amount: payment.amount,
  currency: payment.currency,
  method: payment.method,
  settled: payment.settled,
  reports: payment.reports,
  instructedAt: payment.instructedAt,
  revision: payment.revision + 1,
  updatedAt: at,
});

/** The batch that a payment is in, or left with before it came back; undefined when it never left. */
export function batchOf(payment: Payment): { batchId: string; batchedAt: string } | undefined {
  if (payment.status === 'pending') return payment.earlier;
  return { batchId: payment.batchId, batchedAt: payment.batchedAt };
}

/** A fact about a payment, told on the timeline of its claim. */
export const paymentEvent = (
  type: EventType,
  { paymentId, claimId, requestId, partnerId, currency }: Payment,
  { at, by }: Act,
  sentence: string,
  facts: NewEvent['facts'] = {},
): NewEvent => ({
  type,
  itemId: claimId,
  partnerId,
  at,
  by,
  facts: { requestId, paymentId, currency, ...facts },
  sentence,
});
