import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paidAccount, payableAccount } from '../../../../functions/domain/ledger/accounts.ts';
import * as ledger from '../../../../functions/domain/ledger/movements.ts';
import { verifyLedger } from '../../../../functions/domain/ledger/verify.ts';
import { release, takeIntoBatch } from '../../../../functions/domain/payment/lifecycle.ts';
import { Payment } from '../../../../functions/domain/payment/payment.ts';
import { applyReport } from '../../../../functions/domain/payment/reporting.ts';
import { claimId, requestId } from '../examples.ts';
import { Book } from '../ledger/book.ts';
import { anyReport, at, batchId, said, waiting } from './examples.ts';

const amount = 100;
const report = anyReport(amount);
const step = fc.oneof(
  { weight: 8, arbitrary: report },
  { weight: 1, arbitrary: fc.constant('take' as const) },
  { weight: 1, arbitrary: fc.constant('release' as const) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A payment with its books; what the rules refuse changes neither. */
class World {
  payment: Payment = waiting({ amount });
  readonly book = new Book();
  readonly place = { budgetId: '2026Q4-emea-EUR', partnerId: 'northwind', requestId, claimId };

  constructor() {
    const { book, place } = this;
    book.post(ledger.fundBudget(book.booking(500)));
    book.post(ledger.allocate({ ...book.booking(500), ...place, sequence: 1 }));
    book.post(ledger.reserve({ ...book.booking(amount), ...place }));
    book.post(ledger.post({ ...book.booking(amount), ...place }));
  }

  do(each: Step): string {
    if (each === 'take') return this.moved(() => takeIntoBatch(this.payment, batchId, { at }));
    const how = { at, by: 'fin-1', method: 'credit-transfer' as const, reason: 'mended' };
    if (each === 'release') return this.moved(() => release(this.payment, how).next);
    const result = applyReport(this.payment, { said: said(each), at, by: 'fin-1', sent: true });
    if ('problems' in result) return 'refused';
    if ('moved' in result) {
      const booking = { ...this.book.booking(result.moved), ...this.place, reference: each.reference };
      const booked = this.book.post(result.did === 'returned' ? ledger.returnPayment(booking) : ledger.settle(booking));
      expect(booked).toBe(true);
    }
    if ('next' in result && result.next) this.payment = Payment.parse(result.next);
    return result.did;
  }

  private moved(step: () => Payment): string {
    try {
      this.payment = Payment.parse(step());
      return 'done';
    } catch {
      return 'refused';
    }
  }
}

it('any sequence of reports, doubled and in any order, ends in a legal payment and exact books', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.array(fc.nat(39), { maxLength: 20 }), (steps, repeats) => {
      const world = new World();
      for (const each of steps) {
        world.do(each);
        const { payment, book, place } = world;
        expect(payment.status === 'settled').toBe(payment.settled === amount);
        expect(book.balanceOf(payableAccount(place))).toBe(amount - payment.settled);
        expect(book.balanceOf(paidAccount(place))).toBe(payment.settled);
      }
      const before = { payment: world.payment, transactions: world.book.transactions.length };
      const known = new Set(before.payment.reports.map(({ reference, status }) => `${reference} ${status}`));
      for (const at of repeats) {
        const again = steps[at];
        if (typeof again !== 'object' || !known.has(`${again.reference} ${again.status}`)) continue;
        expect(['repeated', 'refused']).toContain(world.do(again));
      }
      expect(world.payment).toEqual(before.payment);
      expect(world.book.transactions).toHaveLength(before.transactions);
      expect(verifyLedger(world.book.transactions, world.book.stored())).toMatchObject({ ok: true });
    }),
    { numRuns: 500 },
  );
});
