import type { Route } from '../platform/http/route.ts';
import { createBatches } from './create-batches.ts';
import type { PaymentDeps } from './deps.ts';
import { readAgeing } from './read-ageing.ts';
import { downloadBatchFile, listBatches, listPayments, readBatch } from './read-batches.ts';
import { releasePayment } from './release-payment.ts';
import { reportPain002 } from './report-pain-002.ts';
import { reportPayments } from './report-payments.ts';

export const paymentRoutes: readonly Route<PaymentDeps>[] = [
  createBatches,
  listBatches,
  readBatch,
  downloadBatchFile,
  listPayments,
  releasePayment,
  reportPayments,
  reportPain002,
  readAgeing,
];
