import { describe, expect, it } from 'vitest';
import { Claim } from '../../../../functions/domain/claim/claim.ts';
import { clawBack, correctPayable, returnPayment } from '../../../../functions/domain/claim/lifecycle.ts';
import { DomainEvent } from '../../../../functions/domain/event/event.ts';
import { closed, instructed, paid } from '../correction/samples.ts';
import { act } from '../examples.ts';

const reason = 'The event was called off.';

describe('a claim that is clawed back', () => {
  const once = () => clawBack(closed(), { ...act, amount: 150_000, reason });

  it('keeps what was paid beside what is owed back, and is stored so', () => {
    const { next, event } = once();
    expect(Claim.parse(next)).toEqual(next);
    expect(next).toMatchObject({ status: 'clawed-back', payable: 200_000, clawedBack: 150_000, reasons: [reason] });
    expect(next).not.toHaveProperty('closedAt');
    expect(DomainEvent.parse({ ...event, eventId: 'evt_1' })).toMatchObject({
      type: 'claim.clawed-back',
      sentence: '$1,500.00 of the payment is owed back.',
      reason,
      facts: { clawedBack: 150_000, currency: 'USD' },
    });
  });

  it('can be clawed back further, to what was paid and no more', () => {
    const more = (amount: number) => () => clawBack(once().next, { ...act, amount, reason: 'All of it.' });
    expect(more(50_000)().next).toMatchObject({ clawedBack: 200_000, reasons: [reason, 'All of it.'] });
    expect(more(50_001)).toThrow('More would be clawed back than was paid.');
  });

  it('says clearly that a payment which comes back is not owed again', () => {
    expect(() => returnPayment(once().next, { ...act, returned: 200_000 })).toThrow('was clawed back already');
    expect(() => returnPayment(instructed(), { ...act, returned: 200_000 })).toThrow('Cannot return the payment');
    expect(returnPayment(paid(), { ...act, returned: 200_000 }).next.status).toBe('payment-instructed');
  });

  it('lacks nothing: without what is owed back or why, it cannot be stored', () => {
    const { next } = once();
    for (const wrong of [{ clawedBack: 0 }, { reasons: [] }, { clawedBackAt: undefined }, { closedAt: act.at }]) {
      expect(Claim.safeParse({ ...next, ...wrong }).success).toBe(false);
    }
  });

  it('is not one that was not paid', () => {
    expect(() => clawBack(instructed(), { ...act, amount: 1, reason })).toThrow('Cannot claw the payment back');
  });
});

it('what is owed is lowered to one minor unit at least', () => {
  const lowered = (amount: number) => () => correctPayable(instructed(), { ...act, amount, reason });
  expect(Claim.parse(lowered(199_999)().next)).toMatchObject({ status: 'payment-instructed', payable: 1 });
  expect(lowered(200_000)).toThrow('leaves at least one minor unit');
  expect(() => correctPayable(paid(), { ...act, amount: 1, reason })).toThrow('Cannot correct what is owed');
});
