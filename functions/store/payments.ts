import * as z from 'zod';
import { ClaimId, PaymentId } from '../domain/ids.ts';
import { openStatuses } from '../domain/payment/ageing.ts';
import { Payment, type PaymentStatus } from '../domain/payment/payment.ts';
import { inSlices } from '../platform/in-slices.ts';
import { putNew, replaceGuarded } from './changes.ts';
import type { Change } from './commit.ts';
import { claimPaymentKey, paymentKey, paymentListing, paymentsIn } from './keys.ts';
import { listAll, listPage, type PageRequest, read, type Table } from './table.ts';

const PaymentOfClaim = z.strictObject({ claimId: ClaimId, paymentId: PaymentId });

export const readPayment = (table: Table, paymentId: string) => read(table, paymentKey(paymentId), Payment);

/** The one payment of a claim; undefined before its amount is posted. */
export async function paymentOfClaim(table: Table, claimId: string): Promise<Payment | undefined> {
  const found = await read(table, claimPaymentKey(claimId), PaymentOfClaim);
  return found && readPayment(table, found.paymentId);
}

/** Payments as they stand now, by id; an id of none is missing from the answer. */
export async function readPayments(table: Table, ids: readonly string[]): Promise<Map<string, Payment>> {
  const found = await inSlices(ids, (paymentId) => readPayment(table, paymentId));
  return new Map(found.flatMap((payment) => (payment ? [[payment.paymentId, payment] as const] : [])));
}

/** The longest waiting first. */
export const listPayments = (table: Table, status: PaymentStatus, page: PageRequest) =>
  listPage(table, paymentsIn(status), Payment, page);

/** All in a status, the longest waiting first, streamed. */
export const everyPayment = (table: Table, status: PaymentStatus) => listAll(table, paymentsIn(status), Payment);

const stored = (payment: Payment) => ({
  ...payment,
  ...paymentListing(payment.status, payment.instructedAt, payment.paymentId),
});

/** A payment and its claim's only place for one: a claim has one payment, for ever. */
export const newPayment = (payment: Payment): Change[] => [
  putNew(
    claimPaymentKey(payment.claimId),
    { claimId: payment.claimId, paymentId: payment.paymentId },
    () => new Error(`claim ${payment.claimId} has a payment`),
  ),
  putNew(paymentKey(payment.paymentId), stored(payment), () => new Error(`payment ${payment.paymentId} exists`)),
];

/** Replaces a payment while it is the revision that was read and in one of the states the step may start from. */
export const replacePayment = (next: Payment, allowed: readonly PaymentStatus[]): Change =>
  replaceGuarded(paymentKey(next.paymentId), stored(next), allowed);

/**
 * Everything that is owed and not settled, the longest waiting first. One that moves between two statuses while they are
 * read counts once.
 */
export async function openPayments(table: Table): Promise<Payment[]> {
  const open = new Map<string, Payment>();
  for (const status of openStatuses) {
    for await (const payment of everyPayment(table, status)) open.set(payment.paymentId, payment);
  }
  return [...open.values()].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

const placeOf = ({ instructedAt, paymentId }: Payment): string => `${instructedAt}~${paymentId}`;
