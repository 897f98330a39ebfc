import type { PaymentBatch } from '../domain/payment/batch.ts';
import { type BatchIn, issueBatch, leaveOut, notOverdue, sortList, touchBatch } from '../domain/payment/batching.ts';
import { paymentTransitions, takeIntoBatch } from '../domain/payment/lifecycle.ts';
import type { PaymentIn } from '../domain/payment/payment.ts';
import { moveBatch, readBatch } from '../store/batches.ts';
import { eventChange } from '../store/changes.ts';
import { commit, WriteContention } from '../store/commit.ts';
import { readPayments, replacePayment } from '../store/payments.ts';
import type { PaymentDeps } from './deps.ts';
import { keepFiles } from './keep-files.ts';
import { unlessOvertaken } from './overtaken.ts';

/** A commit holds at most 100 changes, and the batch is one of them. */
const atOnce = 90;
/** More than the steps of the longest batch: of two runs that work on it, each step of one sends the other to look again. */
const looks = 40;

/**
 * Takes what is free of a batch's list, keeps its files and issues it, from whatever point an earlier run got to. Every
 * write moves the batch's revision, so two runs that work on one batch take turns and issue it once, with the files of
 * exactly its list. docs/handbook.md § Payments
 */
export async function finishBatch(batchId: string, deps: PaymentDeps): Promise<PaymentBatch> {
  for (let look = 1; look <= looks; look++) {
    const batch = await readBatch(deps.table, batchId);
    if (!batch) throw new Error(`batch ${batchId} is gone`);
    if (batch.status !== 'gathering') return batch;
    await unlessOvertaken(() => goOn(batch, deps));
  }
  throw new WriteContention(`other runs stayed in the way of ${batchId}`);
}

async function goOn(batch: BatchIn<'gathering'>, deps: PaymentDeps): Promise<void> {
  const { taken, free, gone } = sortList(batch, await readPayments(deps.table, batch.paymentIds));
  if (free.length > 0) return takeAll(batch, free, deps);
  if (gone.length > 0) return commit(deps.table, [moveBatch(leaveOut(batch, gone))]);
  return issue(batch, taken, deps);
}

async function takeAll(batch: BatchIn<'gathering'>, free: readonly PaymentIn<'pending'>[], deps: PaymentDeps) {
  const act = { at: deps.clock.now() };
  let current = batch;
  for (let from = 0; from < free.length; from += atOnce) {
    current = touchBatch(current);
    const part = free.slice(from, from + atOnce).map((payment) => ({ ...payment, method: batch.method }));
    const taken = part.map((payment) =>
      replacePayment(takeIntoBatch(payment, batch.batchId, act), paymentTransitions.take.from),
    );
    await commit(deps.table, [moveBatch(current), ...taken]);
  }
}

async function issue(begun: BatchIn<'gathering'>, taken: readonly PaymentIn<'batched'>[], deps: PaymentDeps) {
  const at = deps.clock.now();
  const batch = notOverdue(begun, at);
  const files = await keepFiles(batch, taken, deps);
  const { next, event } = issueBatch(batch, taken, { at, files });
  await commit(deps.table, [moveBatch(next), eventChange({ ...event, eventId: deps.newId('evt') })]);
}
