import type { PaymentBatch } from '../domain/payment/batch.ts';
import { batchOf } from '../domain/payment/parts.ts';
import type { Payment } from '../domain/payment/payment.ts';
import { BatchView, PaymentView } from './contracts.ts';

/** A batch as its readers see it: where its files lie is not theirs to know. */
export const batchView = (batch: PaymentBatch): BatchView =>
  BatchView.parse({
    ...batch,
    listed: batch.paymentIds.length,
    ...('files' in batch && { files: batch.files.map(({ format, sha256, bytes }) => ({ format, sha256, bytes })) }),
  });

export const paymentView = (payment: Payment): PaymentView =>
  PaymentView.parse({ ...payment, ...(batchOf(payment) && { batchId: batchOf(payment)?.batchId }) });
