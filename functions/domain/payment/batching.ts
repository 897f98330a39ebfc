import { addBusinessDays, weekendsOnly } from '../calendar/business-days.ts';
import type { IsoInstant } from '../calendar/dates.ts';
import { dayOf } from '../calendar/days.ts';
import type { NewEvent } from '../event/change.ts';
import { formatMoney } from '../money/amount.ts';
import type { PaymentBatch } from './batch.ts';
import { remainderOf } from './parts.ts';
import type { Payment, PaymentIn } from './payment.ts';

/** More do not fit into one batch. docs/handbook.md § Payments */
export const mostPerBatch = 500;

export type BatchIn<S extends PaymentBatch['status']> = Extract<PaymentBatch, { status: S }>;
type Named = Pick<PaymentBatch, 'batchId' | 'method' | 'currency' | 'paymentIds' | 'createdBy' | 'createdAt'>;

/**
 * The bank is asked to pay on the next day that is no weekend: which holidays it keeps depends on the bank, and a day it
 * does not work on it moves by itself. docs/handbook.md § Payments
 */
export const executionDateFor = (at: IsoInstant) => addBusinessDays(dayOf(at), 1, weekendsOnly);

/** A batch with its list, before any payment of it is taken. docs/handbook.md § Payments */
export const gatheringBatch = (named: Named): BatchIn<'gathering'> => ({
  ...named,
  executionDate: executionDateFor(named.createdAt),
  revision: 1,
  status: 'gathering',
});

/** A batch that is finished late asks for the next business day again: banks refuse a day that has passed. */
export const notOverdue = (batch: BatchIn<'gathering'>, at: IsoInstant): BatchIn<'gathering'> =>
  batch.executionDate > dayOf(at) ? batch : { ...batch, executionDate: executionDateFor(at) };

/** How the payments on a batch's list stand to it: taken by it, free to be taken, or neither. */
export type Sorted = {
  readonly taken: readonly PaymentIn<'batched'>[];
  readonly free: readonly PaymentIn<'pending'>[];
  /** Ids that another batch took, or that were settled meanwhile: they leave the list. */
  readonly gone: readonly string[];
};

/** Sorts a list by how its payments stand now. docs/handbook.md § Payments */
export function sortList(batch: BatchIn<'gathering'>, payments: ReadonlyMap<string, Payment>): Sorted {
  const taken: PaymentIn<'batched'>[] = [];
  const free: PaymentIn<'pending'>[] = [];
  const gone: string[] = [];
  for (const paymentId of batch.paymentIds) {
    const payment = payments.get(paymentId);
    if (payment?.status === 'batched' && payment.batchId === batch.batchId) taken.push(payment);
    else if (payment?.status === 'pending') free.push(payment);
    else gone.push(paymentId);
  }
  return { taken, free, gone };
}

/** A payment of the list was taken: whoever works from an older reading of the batch has to look again. */
export const touchBatch = (batch: BatchIn<'gathering'>): BatchIn<'gathering'> => ({
  ...batch,
  revision: batch.revision + 1,
});

/** What is not free any more leaves the list; a batch of nothing is empty, with its list as a record of what was wanted. */
export function leaveOut(batch: BatchIn<'gathering'>, gone: readonly string[]): BatchIn<'gathering' | 'empty'> {
  const paymentIds = batch.paymentIds.filter((paymentId) => !gone.includes(paymentId));
  const revision = batch.revision + 1;
  return paymentIds.length === 0 ? { ...batch, revision, status: 'empty' } : { ...batch, revision, paymentIds };
}

type Issue = { readonly at: IsoInstant; readonly files: BatchIn<'issued'>['files'] };

/** The files are kept and the batch is on its way; an event tells the ERP. docs/handbook.md § Payments */
export function issueBatch(
  batch: BatchIn<'gathering'>,
  taken: readonly Payment[],
  { at, files }: Issue,
): { next: BatchIn<'issued'>; event: NewEvent } {
  const count = taken.length;
  const total = Number(taken.reduce((sum, payment) => sum + BigInt(remainderOf(payment)), 0n));
  const next = { ...batch, revision: batch.revision + 1, status: 'issued' as const, count, total, files, issuedAt: at };
  const { batchId, method, currency, executionDate } = batch;
  const keys = Object.fromEntries(files.map(({ format, objectKey }) => [format, objectKey]));
  const event = {
    type: 'payment-batch.issued' as const,
    itemId: batchId,
    partnerId: null,
    at,
    by: batch.createdBy,
    facts: { method, currency, count, total, executionDate, ...keys },
    sentence: `A batch of ${formatMoney(total, currency)} left with ${count} ${count === 1 ? 'payment' : 'payments'}.`,
  };
  return { next, event };
}
