import { batchOf } from '../domain/payment/parts.ts';
import type { Payment } from '../domain/payment/payment.ts';
import { readBatch } from '../store/batches.ts';
import type { Table } from '../store/table.ts';

export type IsSent = (payment: Payment) => Promise<boolean>;

/**
 * Tells of payments whether their batch was sent: while its files are being made nothing may change what it pays. Keeps
 * what is true for ever, so that a long list reads each batch once.
 */
export function sentBatches(table: Table): IsSent {
  const sent = new Set<string>();
  return async (payment) => {
    const batch = batchOf(payment);
    if (!batch) return false;
    // A payment that came back was in a batch that is out.
    if (payment.status !== 'batched' || sent.has(batch.batchId)) return true;
    if ((await readBatch(table, batch.batchId))?.status !== 'issued') return false;
    sent.add(batch.batchId);
    return true;
  };
}
