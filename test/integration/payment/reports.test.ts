import { afterAll, beforeAll, expect, test } from 'vitest';
import { paidAccount, payableAccount } from '../../../functions/domain/ledger/accounts.ts';
import type { Payment } from '../../../functions/domain/payment/payment.ts';
import { gather } from '../../../functions/payment/gather.ts';
import { moveBatch, readBatch } from '../../../functions/store/batches.ts';
import { readClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { balanceOf } from '../../../functions/store/ledger.ts';
import { readPayment } from '../../../functions/store/payments.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { waitingPayment } from '../../support/payments.ts';
import { partnerUser } from '../../support/rooms.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function sent(amount = 20_000): Promise<Payment> {
  const { paymentId } = await waitingPayment(world.table, { amount });
  await gather(world.deps);
  const payment = await readPayment(world.table, paymentId);
  if (payment?.status !== 'batched') throw new Error('the payment was not sent');
  return payment;
}
const state = async (payment: Payment) => {
  const stored = await readPayment(world.table, payment.paymentId);
  const claim = await readClaim(world.table, payment.claimId);
  const accounts = [payableAccount(payment), paidAccount(payment)];
  const [payable, paid] = await Promise.all(accounts.map((account) => balanceOf(world.table, account)));
  return { payment: stored?.status, claim: claim?.status, payable, paid };
};
const types = async ({ claimId }: Payment) =>
  (await timelineOf(world.table, claimId)).map(({ type }) => type).filter((type) => type !== 'payment.instructed');
const did = (reply: { body: Record<string, unknown> }) =>
  (reply.body.reports as { did: string }[]).map((each) => each.did);

test('a payment that is settled makes its claim paid, whichever of the two is named', async () => {
  const [one, two] = [await sent(), await sent()];
  const reply = await world.report(
    { paymentId: one.paymentId, reference: 'PAY-1', status: 'ACSC' },
    { claimId: two.claimId, reference: 'PAY-1', status: 'ACSC', amount: 20_000 },
    { paymentId: two.paymentId, reference: 'PAY-1', status: 'ACSP' },
  );
  expect(reply.body.reports).toMatchObject([
    { paymentId: one.paymentId, claimId: one.claimId, did: 'settled', settled: 20_000 },
    { paymentId: two.paymentId, did: 'settled' },
    { did: 'noted' },
  ]);
  for (const payment of [one, two]) {
    expect(await state(payment)).toEqual({ payment: 'settled', claim: 'paid', payable: 0, paid: 20_000 });
    expect((await timelineOf(world.table, payment.claimId)).at(-1)).toMatchObject({
      type: 'payment.settled',
      facts: { requestId: payment.requestId, paid: 20_000, settledOn: '2026-11-20', paymentId: payment.paymentId },
    });
  }
  expect(await readClaim(world.table, one.claimId)).toMatchObject({ settlementReference: 'PAY-1' });
});

test('a report sent many times at once, also within one list, is booked once', async () => {
  const payment = await sent();
  const report = { paymentId: payment.paymentId, reference: 'TWIN', status: 'ACSC' };
  const replies = await Promise.all(Array.from({ length: 8 }, () => world.report(report, report)));
  expect(replies.flatMap(did).sort()).toEqual([...Array.from({ length: 15 }, () => 'repeated'), 'settled']);
  expect(await types(payment)).toEqual(['payment.settled']);
  expect(await state(payment)).toEqual({ payment: 'settled', claim: 'paid', payable: 0, paid: 20_000 });
});

test('two references race for the whole amount: one is booked, the other hears that a claim is paid once', async () => {
  const payment = await sent();
  const { paymentId } = payment;
  const both = await Promise.allSettled(
    ['A', 'B'].map((reference) => world.report({ paymentId, reference, status: 'ACSC', amount: 20_000 })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const told = both.map((each) => (each.status === 'rejected' ? each.reason : undefined));
  expect(told).toContainEqual(
    expect.objectContaining({ problems: [expect.objectContaining({ field: '/reports/0/reference' })] }),
  );
  await expect(world.report({ paymentId, reference: 'C', status: 'ACSC', amount: 20_000 })).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/reports/0/reference', problem: expect.stringContaining('a claim is paid once') }],
  });
  expect(await state(payment)).toEqual({ payment: 'settled', claim: 'paid', payable: 0, paid: 20_000 });
});

test('parts add up to the whole; what is refused leaves the rest to be paid again', async () => {
  const payment = await sent();
  const { paymentId } = payment;
  const part = { paymentId, reference: 'P-1', status: 'PART', amount: 5_000 };
  expect(did(await world.report(part, { paymentId, reference: 'R-1', status: 'RJCT', reasonCode: 'AC04' }))).toEqual([
    'part-settled',
    'rejected',
  ]);
  expect(await state(payment)).toEqual({
    payment: 'rejected',
    claim: 'payment-instructed',
    payable: 15_000,
    paid: 5_000,
  });
  const release = 'POST /payments/{paymentId}/release';
  const body = { reason: 'The partner gave another account.' };
  expect((await world.api(release, { params: { paymentId }, body })).body).toMatchObject({
    status: 'pending',
    settled: 5_000,
  });
  await expect(world.api(release, { params: { paymentId }, body })).rejects.toMatchObject({ kind: 'wrong-state' });
  await gather(world.deps);
  const again = await readPayment(world.table, paymentId);
  expect(again).toMatchObject({ status: 'batched', settled: 5_000 });
  const batch = await readBatch(world.table, again?.status === 'batched' ? again.batchId : '');
  expect(batch).toMatchObject({ total: 15_000, count: 1 });
  expect(did(await world.report(part, { paymentId, reference: 'P-2', status: 'ACSC', amount: 15_000 }))).toEqual([
    'repeated',
    'settled',
  ]);
  expect(await readClaim(world.table, payment.claimId)).toMatchObject({ status: 'paid', settlementReference: 'P-2' });
  expect(await types(payment)).toEqual([
    'payment.part-settled',
    'payment.rejected',
    'payment.released',
    'payment.settled',
  ]);
});

test('money that comes back is owed again and waits for finance', async () => {
  const payment = await sent();
  const { paymentId } = payment;
  await world.report({ paymentId, reference: 'S-1', status: 'ACSC' });
  await world.report({ paymentId, reference: 'S-1', status: 'RTRN', reasonCode: 'AC06', amount: 20_000 });
  expect(await state(payment)).toEqual({ payment: 'rejected', claim: 'payment-instructed', payable: 20_000, paid: 0 });
  expect((await timelineOf(world.table, payment.claimId)).at(-1)).toMatchObject({
    type: 'payment.returned',
    facts: { returned: 20_000, reasonCode: 'AC06' },
  });
  const { body } = await world.api('GET /payments', { query: { status: 'rejected' } });
  expect(body.items).toContainEqual(expect.objectContaining({ paymentId, reasonCode: 'AC06' }));
  await world.report({ paymentId, reference: 'S-2', status: 'ACSC' });
  expect(await state(payment)).toEqual({ payment: 'settled', claim: 'paid', payable: 0, paid: 20_000 });
});

test('a list with problems names every one and books nothing', async () => {
  const [fine, other] = [await sent(), await sent()];
  const unsent = await waitingPayment(world.table);
  const { paymentId } = other;
  const wrong = world.report(
    { paymentId: fine.paymentId, reference: 'OK', status: 'ACSC' },
    { paymentId, reference: 'X', status: 'ACSC', amount: 1, currency: 'EUR', on: '2026-11-21' },
    { paymentId, reference: 'X', status: 'PART', on: '2026-11-19' },
    { paymentId, reference: 'X', status: 'PART', amount: 20_001 },
    { paymentId, reference: 'X', status: 'RTRN' },
    { paymentId, reference: 'X', status: 'RJCT', amount: 5 },
    { paymentId: unsent.paymentId, reference: 'X', status: 'ACSC' },
    { claimId: 'clm_01ARZ3NDEKTSV4RRFFQ69G5FAV', reference: 'X', status: 'ACSC' },
    { paymentId: fine.paymentId, reference: 'OK-2', status: 'ACSC' },
  );
  await expect(wrong).rejects.toMatchObject({
    kind: 'invalid',
    problems: [
      { field: '/reports/1/currency' },
      { field: '/reports/1/on' },
      { field: '/reports/1/amount' },
      { field: '/reports/2/on' },
      { field: '/reports/2/amount' },
      { field: '/reports/3/amount' },
      { field: '/reports/4/status' },
      { field: '/reports/5/amount' },
      { field: '/reports/6/status' },
      { field: '/reports/7/claimId' },
      { field: '/reports/8/reference' },
    ],
  });
  expect(await types(fine)).toEqual([]);
  expect(await state(fine)).toMatchObject({ payment: 'batched', paid: 0 });
  await expect(world.report({ reference: ' ', status: 'GONE', paymentId: 'p', claimId: 'c' })).rejects.toMatchObject({
    kind: 'invalid',
  });
  const caller = partnerUser('northwind');
  await expect(world.api('POST /payment-reports', { caller, body: { reports: [] } })).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

test('the same reference with another amount is refused', async () => {
  const { paymentId } = await sent();
  await world.report({ paymentId, reference: 'P', status: 'PART', amount: 100 });
  await expect(world.report({ paymentId, reference: 'P', status: 'PART', amount: 200 })).rejects.toMatchObject({
    problems: [{ field: '/reports/0/amount', problem: 'was $1.00 when this reference was reported before' }],
  });
  await expect(world.report({ paymentId, reference: 'P', status: 'ACSC' })).rejects.toMatchObject({
    problems: [{ field: '/reports/0/reference', problem: 'was reported before as PART' }],
  });
});

test('nobody can have heard of a batch whose files are still being made', async () => {
  const payment = await sent();
  if (payment.status !== 'batched') throw new Error('not sent');
  const issued = await readBatch(world.table, payment.batchId);
  if (issued?.status !== 'issued') throw new Error('not issued');
  const { count: _, total: __, files: ___, issuedAt: ____, ...half } = issued;
  const batch = { ...half, status: 'gathering' as const };
  const put = moveBatch(batch).write;
  await commit(world.table, [{ write: 'put' in put ? { put: put.put } : put, onRefused: () => new Error('refused') }]);
  await expect(world.report({ paymentId: payment.paymentId, reference: 'E', status: 'ACSC' })).rejects.toMatchObject({
    problems: [{ problem: 'cannot be: the batch of the payment is still being made' }],
  });
});

test('every budget is right after all of it', async () => {
  expect(await world.proof()).toMatchObject({ ok: true });
});
