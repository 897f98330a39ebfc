import { afterEach, beforeEach, expect, test } from 'vitest';
import { gather } from '../../../functions/payment/gather.ts';
import { commit } from '../../../functions/store/commit.ts';
import { putPayee } from '../../../functions/store/payees.ts';
import { readPayment } from '../../../functions/store/payments.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { confirmPayer, waitingPayment } from '../../support/payments.ts';
import { staff } from '../../support/rooms.ts';
import { createWorld, finance, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

type Batch = {
  batchId: string;
  status: string;
  count: number;
  total: number;
  files: { format: string; sha256: string }[];
};
const batchesOf = (reply: { body: Record<string, unknown> }) => reply.body.batches as Batch[];
const text = (reply: object) => ('file' in reply ? (reply.file as { text: string }).text : '');

test('what waits leaves in one batch with its files; what cannot be paid yet is named', async () => {
  const [first, second] = [await waitingPayment(world.table), await waitingPayment(world.table, { amount: 5_050 })];
  const unconfirmed = await waitingPayment(world.table, { partnerId: 'contoso' });
  const inEuro = await waitingPayment(world.table, { currency: 'EUR' });
  const reply = await world.api('POST /payment-batches', { key: 'batch-key-1' });
  expect(reply.status).toBe(201);
  expect(reply.body.waiting).toMatchObject([
    { paymentId: unconfirmed.paymentId, reason: 'no-confirmed-bank-details', amount: 20_000 },
    { paymentId: inEuro.paymentId, reason: 'no-confirmed-payer-account', currency: 'EUR' },
  ]);
  const [batch, ...others] = batchesOf(reply);
  expect(others).toEqual([]);
  expect(batch).toMatchObject({
    status: 'issued',
    count: 2,
    total: 25_050,
    executionDate: '2026-11-23',
    files: [{ format: 'pain.001' }, { format: 'csv' }],
  });
  expect(JSON.stringify(reply.body)).not.toContain('DE89');
  for (const { paymentId } of [first, second]) {
    expect(await readPayment(world.table, paymentId)).toMatchObject({ status: 'batched', batchId: batch?.batchId });
  }
  expect(await timelineOf(world.table, batch?.batchId ?? '')).toMatchObject([
    { type: 'payment-batch.issued', partnerId: null, by: finance.userId, facts: { count: 2, total: 25_050 } },
  ]);
  const again = await world.api('POST /payment-batches', { key: 'batch-key-1' });
  expect(again.headers).toEqual({ 'idempotency-replayed': 'true' });
  expect(batchesOf(again)).toEqual([batch]);
});

test('finance downloads the files as they were sent, others do not', async () => {
  const payment = await waitingPayment(world.table);
  const [batch] = batchesOf(await world.api('POST /payment-batches'));
  const params = { batchId: batch?.batchId ?? '', format: 'pain.001' };
  const operation = 'GET /payment-batches/{batchId}/files/{format}';
  const xml = text(await world.api(operation, { params }));
  expect(xml).toContain('DE89370400440532013000');
  expect(xml).toContain(payment.paymentId.replace('_', '-'));
  expect(text(await world.api(operation, { params: { ...params, format: 'csv' } }))).toContain('200.00');
  await expect(world.api(operation, { params: { ...params, format: 'credit-notes' } })).rejects.toMatchObject({
    kind: 'not-found',
  });
  const head = staff('head-of-partnerships');
  await expect(world.api(operation, { params, caller: head })).rejects.toMatchObject({ kind: 'forbidden' });
  const { body } = await world.api('GET /payment-batches/{batchId}', {
    params: { batchId: params.batchId },
    caller: head,
  });
  expect(body).toMatchObject({
    batch: { status: 'issued', count: 1 },
    payments: { items: [{ paymentId: payment.paymentId, account: 'DE•• •••• 3000' }], cursor: null },
  });
  expect(JSON.stringify(body)).not.toContain('DE89');
});

test('credit notes are a batch of their own, also of what was instructed before the partner preferred them', async () => {
  const { paymentId, method } = await waitingPayment(world.table, { partnerId: 'contoso' });
  expect(method).toBe('credit-transfer');
  await commit(world.table, [putPayee({ partnerId: 'contoso', method: 'credit-note', revision: 1 })]);
  const preferring = await waitingPayment(world.table, { partnerId: 'contoso' });
  expect(preferring.method).toBe('credit-note');
  await waitingPayment(world.table);
  const reply = await world.api('POST /payment-batches', { body: { method: 'credit-note' } });
  expect(reply.body.waiting).toEqual([]);
  expect(batchesOf(reply)).toMatchObject([{ count: 2, files: [{ format: 'credit-notes' }, { format: 'csv' }] }]);
  expect(await readPayment(world.table, paymentId)).toMatchObject({ status: 'batched', method: 'credit-note' });
});

test('a currency asked for by name that cannot be paid from is refused; one that has nothing is an empty answer', async () => {
  await waitingPayment(world.table, { currency: 'EUR' });
  await expect(world.api('POST /payment-batches', { body: { currency: 'EUR' } })).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/currency' }],
  });
  const nothing = await world.api('POST /payment-batches', { body: { currency: 'GBP' }, key: 'nothing-1' });
  expect(nothing.body).toEqual({ batches: [], waiting: [], waitingCount: 0 });
  expect((await world.api('POST /payment-batches', { body: { currency: 'GBP' }, key: 'nothing-1' })).body).toEqual(
    nothing.body,
  );
});

test('the scheduled run sends everything that can be sent and tells what waits', async () => {
  for (const currency of ['USD', 'EUR', 'USD']) await waitingPayment(world.table, { currency });
  await waitingPayment(world.table, { partnerId: 'contoso' });
  expect(await gather(world.deps)).toEqual({ issued: 1, payments: 2, withoutBankDetails: 1, withoutPayerAccount: 1 });
  await confirmPayer(world, 'EUR');
  expect(await gather(world.deps)).toMatchObject({ issued: 1, payments: 1, withoutPayerAccount: 0 });
  expect(await gather(world.deps)).toMatchObject({ issued: 0, payments: 0 });
  const { body } = await world.api('GET /payment-batches', { query: { status: 'issued' } });
  expect(body.items).toMatchObject([{ currency: 'EUR' }, { currency: 'USD', createdBy: 'system' }]);
});
