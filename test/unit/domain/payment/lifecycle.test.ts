import { describe, expect, it } from 'vitest';
import * as claims from '../../../../functions/domain/claim/lifecycle.ts';
import { PaymentBatch } from '../../../../functions/domain/payment/batch.ts';
import {
  gatheringBatch,
  issueBatch,
  leaveOut,
  notOverdue,
  sortList,
} from '../../../../functions/domain/payment/batching.ts';
import {
  instructedPayment,
  lowerPayment,
  release,
  takeIntoBatch,
} from '../../../../functions/domain/payment/lifecycle.ts';
import { Payment } from '../../../../functions/domain/payment/payment.ts';
import { act, decision } from '../examples.ts';
import { auditedClaim } from '../lifecycle-examples.ts';
import { at, batchId, paymentId, reported, sent, waiting } from './examples.ts';

describe('a payment', () => {
  it('comes into being with the posting of its claim', () => {
    const pending = claims.askFinance(auditedClaim(), { ...act, approvedAmount: 200_000 }).next;
    const approval = decision({ purpose: 'finance-approval', role: 'finance', personId: 'fin-1', amount: 200_000 });
    const { next } = claims.instructPayment(claims.approve(pending, { ...act, approval }).next, act);
    const payment = instructedPayment(next, { paymentId, budgetId: '2027Q1-emea-USD', method: 'credit-note' });
    expect(Payment.parse(payment)).toMatchObject({
      amount: next.payable,
      currency: 'USD',
      status: 'pending',
      settled: 0,
    });
  });

  it('is taken by one batch only, and let go only after a rejection', () => {
    expect(() => takeIntoBatch(sent(), batchId, act)).toThrow('the state is "batched"');
    const how = { ...act, method: 'credit-transfer' as const, reason: 'mended' };
    expect(() => release(sent(), how)).toThrow('the state is "batched"');
    const { next, event } = release(reported(sent(), { status: 'RJCT' }), how);
    expect(Payment.parse(next)).toMatchObject({ status: 'pending', earlier: { batchId } });
    expect(event).toMatchObject({ type: 'payment.released', itemId: next.claimId, facts: { owed: 10_000, paymentId } });
    expect(takeIntoBatch(next, 'bat_01JD0000000000000000000001', act)).not.toHaveProperty('earlier');
  });

  it('can be lowered while it waits, to what is settled and one minor unit more', () => {
    expect(lowerPayment(waiting(), { at, amount: 9_999 })).toMatchObject({ amount: 1, revision: 2 });
    expect(() => lowerPayment(waiting(), { at, amount: 10_000 })).toThrow('at least one minor unit');
    expect(() => lowerPayment(waiting({ settled: 4_000 }), { at, amount: 6_000 })).toThrow('at least one');
    expect(() => lowerPayment(sent(), { at, amount: 1 })).toThrow('the state is "batched"');
  });
});

describe('a batch', () => {
  const other = 'pay_01JD0000000000000000000001';
  const batch = gatheringBatch({
    batchId,
    method: 'credit-transfer',
    currency: 'EUR',
    paymentIds: [paymentId, other],
    createdBy: 'fin-1',
    createdAt: '2026-11-20T15:00:00.000Z',
  });

  it('asks the bank to pay on the next business day', () => {
    expect(PaymentBatch.parse(batch)).toMatchObject({ executionDate: '2026-11-23', status: 'gathering' });
  });

  it('asks for the next business day again when it is finished on the day or later', () => {
    expect(notOverdue(batch, '2026-11-22T23:59:59.999Z')).toEqual(batch);
    expect(notOverdue(batch, '2026-11-23T00:00:00.000Z')).toMatchObject({ executionDate: '2026-11-24' });
    expect(notOverdue(batch, '2026-11-27T09:00:00.000Z')).toMatchObject({ executionDate: '2026-11-30' });
  });

  it('sorts its list by what its payments are now', () => {
    const elsewhere = { ...sent(), paymentId: other, batchId: 'bat_01JD0000000000000000000009' };
    const list = (payments: Payment[]) => sortList(batch, new Map(payments.map((each) => [each.paymentId, each])));
    expect(list([sent(), elsewhere])).toMatchObject({ taken: [{ paymentId }], free: [], gone: [other] });
    expect(list([waiting()])).toMatchObject({ free: [{ paymentId }], gone: [other] });
  });

  it('leaves out what is gone, and is empty when nothing is left', () => {
    expect(leaveOut(batch, [other])).toMatchObject({ paymentIds: [paymentId], status: 'gathering', revision: 2 });
    expect(PaymentBatch.parse(leaveOut(batch, [paymentId, other]))).toMatchObject({ status: 'empty' });
  });

  it('pays what is not settled yet and tells the ERP where its files are', () => {
    const files = [{ format: 'csv' as const, objectKey: 'payments/x.csv', sha256: 'ab', bytes: 9 }];
    const { next, event } = issueBatch(batch, [sent({ settled: 4_000 })], { at, files });
    expect(PaymentBatch.parse(next)).toMatchObject({ status: 'issued', count: 1, total: 6_000, issuedAt: at });
    expect(event).toMatchObject({
      type: 'payment-batch.issued',
      itemId: batchId,
      facts: { csv: 'payments/x.csv', total: 6_000 },
    });
  });
});
