import { describe, expect, it } from 'vitest';
import { release, takeIntoBatch } from '../../../../functions/domain/payment/lifecycle.ts';
import { Payment } from '../../../../functions/domain/payment/payment.ts';
import { act } from '../examples.ts';
import { at, batchId, report, reported, sent, waiting } from './examples.ts';

const otherBatch = 'bat_01JD0000000000000000000001';
const released = (payment: Payment) => release(payment, { ...act, method: 'credit-note', reason: 'mended' }).next;

describe('what a report does', () => {
  it.each(['ACCP', 'ACSP', 'PDNG'] as const)('%s is noted and moves nothing', (status) => {
    const result = report(sent(), { status });
    expect(result).toMatchObject({
      did: 'noted',
      next: { status: 'batched', settled: 0, reports: [{ status, amount: 0 }] },
    });
  });

  it('ACSC settles the rest, also after parts', () => {
    expect(report(sent(), { status: 'ACSC' })).toMatchObject({
      did: 'settled',
      moved: 10_000,
      next: { settledAt: at },
    });
    const partly = reported(sent(), { status: 'PART', amount: 4_000, reference: 'P' });
    expect(partly).toMatchObject({ status: 'batched', settled: 4_000 });
    expect(report(partly, { status: 'ACSC' })).toMatchObject({
      did: 'settled',
      moved: 6_000,
      next: { settled: 10_000 },
    });
  });

  it('a part of all that is left settles the payment', () => {
    expect(report(sent(), { status: 'PART', amount: 10_000 })).toMatchObject({ did: 'settled', moved: 10_000 });
  });

  it('RJCT keeps what was settled and the reason; without one it is unspecified', () => {
    const partly = reported(sent(), { status: 'PART', amount: 4_000 });
    expect(report(partly, { status: 'RJCT', reasonCode: 'AC04' })).toMatchObject({
      did: 'rejected',
      next: { status: 'rejected', settled: 4_000, reasonCode: 'AC04', rejectedAt: at, batchId },
    });
    expect(report(sent(), { status: 'RJCT' })).toMatchObject({ reasonCode: 'MS03' });
  });

  it('RTRN sends back all that was settled, or a part of it', () => {
    const settled = reported(sent(), { status: 'ACSC' });
    expect(report(settled, { status: 'RTRN' })).toMatchObject({
      did: 'returned',
      moved: 10_000,
      next: { status: 'rejected', settled: 0 },
    });
    expect(report(settled, { status: 'RTRN', amount: 1 })).toMatchObject({ moved: 1, next: { settled: 9_999 } });
  });

  it('money that arrives after a rejection is booked, also when finance has let the payment go meanwhile', () => {
    const rejected = reported(sent(), { status: 'RJCT' });
    expect(report(rejected, { status: 'ACSC' })).toMatchObject({
      did: 'settled',
      next: { status: 'settled', batchId },
    });
    const waitingAgain = released(rejected);
    expect(waitingAgain).toMatchObject({ status: 'pending', method: 'credit-note', earlier: { batchId } });
    const partly = reported(waitingAgain, { status: 'PART', amount: 4_000 });
    expect(partly).toMatchObject({ status: 'pending', settled: 4_000 });
    expect(report(partly, { status: 'ACSC', reference: 'Z' })).toMatchObject({ did: 'settled', next: { batchId } });
    expect(report(partly, { status: 'RTRN' })).toMatchObject({
      did: 'returned',
      next: { status: 'rejected', batchId },
    });
  });

  it('a second rejection of a rejected payment is noted', () => {
    const rejected = reported(sent(), { status: 'RJCT', reasonCode: 'AC01' });
    expect(report(rejected, { status: 'RJCT', reference: 'R-2' })).toMatchObject({
      did: 'noted',
      next: { status: 'rejected', reasonCode: 'AC01' },
    });
  });

  it('a rejection that answers an earlier batch does not take the payment out of the batch it left with since', () => {
    const sentAgain = takeIntoBatch(released(reported(sent(), { status: 'RJCT' })), otherBatch, { at });
    const late = { status: 'RJCT', reference: 'LATE' } as const;
    expect(report(sentAgain, { ...late, batchId })).toMatchObject({
      did: 'noted',
      next: { status: 'batched', batchId: otherBatch },
    });
    expect(report(sentAgain, { ...late, batchId: otherBatch })).toMatchObject({ did: 'rejected' });
    expect(report(sentAgain, late)).toMatchObject({ did: 'rejected' });
  });

  it('the same reference and status again is a repeat, whatever happened since', () => {
    const settled = reported(sent(), { status: 'RJCT' }, { status: 'ACSC' }, { status: 'RTRN' });
    for (const status of ['RJCT', 'ACSC', 'RTRN'] as const)
      expect(report(settled, { status })).toEqual({ did: 'repeated' });
    expect(report(settled, { status: 'ACSC', amount: 10_000 })).toEqual({ did: 'repeated' });
  });

  it('notes never take the room of a report that moves money', () => {
    let payment: Payment = sent();
    for (let n = 0; n < 70; n++) payment = reported(payment, { status: 'PDNG', reference: `N-${n}` });
    expect(payment.reports).toHaveLength(40);
    expect(report(payment, { status: 'PDNG', reference: 'one more' })).toEqual({ did: 'noted' });
    for (let n = 0; n < 20; n++) payment = reported(payment, { status: 'PART', amount: 1, reference: `P-${n}` });
    expect(Payment.parse(payment).reports).toHaveLength(60);
    expect(report(payment, { status: 'PART', amount: 1, reference: 'part' })).toMatchObject({
      problems: [{ field: '/reference', problem: 'is one too many: a payment keeps 60 reports' }],
    });
    // Whatever the parts were, the rest can be settled and sent back.
    expect(
      reported(payment, { status: 'ACSC', reference: 'last' }, { status: 'RTRN', reference: 'back' }),
    ).toMatchObject({
      settled: 0,
    });
  });
});

describe('what a report cannot be', () => {
  const settled = () => reported(sent(), { status: 'ACSC' });
  it.each([
    ['another currency', report(sent(), { status: 'ACSC', currency: 'USD' }), '/currency', 'must be EUR'],
    ['of tomorrow', report(sent(), { status: 'ACSC', on: '2026-11-26' }), '/on', 'future'],
    ['before the instruction', report(sent(), { status: 'PDNG', on: '2026-11-19' }), '/on', '2026-11-20'],
    ['less than the rest', report(sent(), { status: 'ACSC', amount: 9_999 }), '/amount', 'a part is PART'],
    ['a part without a sum', report(sent(), { status: 'PART' }), '/amount', 'required'],
    ['a part above the rest', report(sent(), { status: 'PART', amount: 10_001 }), '/amount', 'at most'],
    ['a refusal with a sum', report(sent(), { status: 'RJCT', amount: 1 }), '/amount', 'left out'],
    [
      'a second settlement',
      report(settled(), { status: 'ACSC', reference: 'B' }),
      '/reference',
      'under reference REF-1',
    ],
    ['a refusal of what was settled', report(settled(), { status: 'RJCT' }), '/status', 'RTRN'],
    ['a return of nothing', report(sent(), { status: 'RTRN' }), '/status', 'nothing'],
    ['a return of more', report(settled(), { status: 'RTRN', amount: 10_001 }), '/amount', 'at most'],
    ['of a payment that never left', report(waiting(), { status: 'ACSC' }), '/status', 'no batch'],
    ['of a batch in the making', report(sent(), { status: 'RJCT' }, false), '/status', 'still being made'],
    ['a repeat of another sum', report(settled(), { status: 'ACSC', amount: 1 }), '/amount', '€100.00'],
    ['a repeat in another currency', report(settled(), { status: 'ACSC', currency: 'USD' }), '/currency', 'EUR'],
    ['a part under the whole', report(settled(), { status: 'PART', amount: 1 }), '/reference', 'as ACSC'],
  ])('%s', (_, result, field, words) => {
    expect(result).toEqual({ problems: [{ field, problem: expect.stringContaining(words) }] });
  });
});
