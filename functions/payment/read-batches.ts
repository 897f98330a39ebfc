import { Refusal } from '../domain/errors.ts';
import { absent } from '../domain/identity/access.ts';
import type { BatchFormat, PaymentBatch } from '../domain/payment/batch.ts';
import type { Payment } from '../domain/payment/payment.ts';
import { sha256 } from '../platform/hash.ts';
import { download, ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { listBatches as listStored, readBatch as readStored } from '../store/batches.ts';
import { readPayee } from '../store/payees.ts';
import { listPayments as listStoredPayments, readPayments } from '../store/payments.ts';
import type { Table } from '../store/table.ts';
import { batchView, paymentView } from './batch-view.ts';
import {
  downloadBatchFile as downloadContract,
  listBatches as listContract,
  listPayments as listPaymentsContract,
  readBatch as readContract,
} from './contracts.ts';
import type { PaymentDeps } from './deps.ts';

export const listBatches = route(listContract, async ({ query: { status, ...page } }, { table }: PaymentDeps) => {
  const { items, cursor } = await listStored(table, status, { ...page, newestFirst: true });
  return ok({ items: items.map(batchView), cursor });
});

export const listPayments = route(
  listPaymentsContract,
  async ({ query: { status, ...page } }, { table }: PaymentDeps) => {
    const { items, cursor } = await listStoredPayments(table, status, page);
    return ok({ items: items.map(paymentView), cursor });
  },
);

export const readBatch = route(readContract, async ({ params, query }, { table }: PaymentDeps) => {
  const batch = await batchOf(table, params.batchId);
  const from = Number(query.cursor ?? 0);
  const ids = batch.paymentIds.slice(from, from + query.limit);
  const payments = [...(await readPayments(table, ids)).values()];
  const items = await Promise.all(payments.map((payment) => withAccount(table, payment)));
  const next = from + query.limit;
  const cursor = next < batch.paymentIds.length ? String(next) : null;
  return ok({ batch: batchView(batch), payments: { items, cursor } });
});

async function withAccount(table: Table, payment: Payment) {
  const payee = await readPayee(table, payment.partnerId);
  return { ...paymentView(payment), account: payee?.confirmed?.masked ?? null };
}

/** The file that the bank or the accountants get, byte for byte as it was kept. docs/handbook.md § Payments */
export const downloadBatchFile = route(downloadContract, async ({ params }, { table, files }: PaymentDeps) => {
  const batch = await batchOf(table, params.batchId);
  if (batch.status !== 'issued') throw new Refusal('wrong-state', `The batch is "${batch.status}" and has no files.`);
  const file = batch.files.find(({ format }) => format === params.format);
  if (!file) throw absent();
  const bytes = await files.get(file.objectKey);
  if (sha256(bytes) !== file.sha256) throw new Error(`${file.objectKey} is not what was sent`);
  const name = file.objectKey.slice(file.objectKey.lastIndexOf('/') + 1);
  return download({ name, ...contentOf(file.format, Buffer.from(bytes)) });
});

function contentOf(format: BatchFormat, bytes: Buffer) {
  switch (format) {
    case 'pain.001':
      return { contentType: 'application/xml' as const, text: bytes.toString('utf8') };
    case 'csv':
      return { contentType: 'text/csv' as const, text: bytes.toString('utf8') };
    case 'credit-notes':
      return { contentType: 'application/pdf' as const, base64: bytes.toString('base64') };
  }
}

async function batchOf(table: Table, batchId: string): Promise<PaymentBatch> {
  const batch = await readStored(table, batchId);
  if (batch) return batch;
  throw absent();
}
