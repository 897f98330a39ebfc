import { expect, it } from 'vitest';
import { book } from '../../../../functions/domain/correction/book.ts';
import type { Books } from '../../../../functions/domain/correction/books.ts';
import type { CorrectionSubject } from '../../../../functions/domain/correction/correction.ts';
import { propose } from '../../../../functions/domain/correction/lifecycle.ts';
import { claimId, requestId } from '../examples.ts';
import { budgetId } from '../lifecycle-examples.ts';
import { budget, budgetBooks, clawbackBooks, ended, payableBooks } from './samples.ts';

const correctionId = 'cor_01JD0000000000000000000000';
const act = { at: '2026-11-21T09:00:00.000Z', by: 'head-1' };
const reason = 'Typed with a zero too many.';

function booked(subject: CorrectionSubject, books: Books) {
  const terms = { correctionId, subject, amount: 30_000, currency: 'USD', reason };
  return book(propose(terms, { ...act, by: 'fin-1', email: 'finn@vendor.example' }).next, books, act);
}
/** From where to where, and under which fact. */
const routeOf = ({ movement }: ReturnType<typeof booked>) => [
  movement.fact,
  ...movement.entries.map(({ account, amount }) => `${amount} ${account}`),
];

const place = `${budgetId}/northwind/${requestId}`;
const onBudget = (lowers: boolean): CorrectionSubject => ({ kind: 'budget', budgetId, lowers });

it('a budget changes with what funds it', () => {
  const lowered = booked(onBudget(true), budgetBooks());
  expect(lowered).toMatchObject({ budget: { amount: 970_000, revision: 4 } });
  expect(routeOf(lowered)).toEqual([
    `correct/${correctionId}`,
    `-30000 unallocated/${budgetId}`,
    `30000 funding/${budgetId}`,
  ]);
  const raised = booked(onBudget(false), budgetBooks({ lowers: false }));
  expect(raised).toMatchObject({
    budget: { amount: 1_030_000 },
    event: { type: 'budget.corrected', itemId: budgetId },
  });
  expect(raised.event).toMatchObject({ sentence: 'The budget was raised to $10,300.00.', reason });
  expect(raised.movement).toMatchObject({ reason, by: 'head-1', at: act.at });
});

it('expired money is unallocated again', () => {
  const back = booked({ kind: 'expiry', budgetId }, { kind: 'expiry', budget, expired: 30_000 });
  expect(routeOf(back)).toEqual([
    `correct/${correctionId}`,
    `-30000 expired/${budgetId}`,
    `30000 unallocated/${budgetId}`,
  ]);
});

it('what is owed too much goes back to the reservation, with claim, payment and request', () => {
  const lowered = booked({ kind: 'payable', claimId }, payableBooks());
  expect(routeOf(lowered).slice(1)).toEqual([`-30000 payable/${place}/${claimId}`, `30000 reserved/${place}`]);
  expect(lowered).toMatchObject({
    claim: { payable: 170_000, status: 'payment-instructed' },
    payment: { amount: 170_000, revision: 2 },
    request: { revision: payableBooks().request.revision + 1, updatedAt: act.at },
    freed: 30_000,
    event: { type: 'claim.corrected', facts: { correctionId, payable: 170_000 } },
  });
});

it('or to the partner once the request has ended', () => {
  const lowered = booked({ kind: 'payable', claimId }, payableBooks({ request: ended(), payment: undefined }));
  expect(routeOf(lowered)[2]).toBe(`30000 available/${budgetId}/northwind`);
  expect(lowered).toMatchObject({ request: undefined, payment: undefined });
});

it('what is clawed back can be given out again, or has expired once the budget is closed', () => {
  const open = booked({ kind: 'clawback', claimId }, clawbackBooks());
  const late = booked({ kind: 'clawback', claimId }, clawbackBooks(undefined, { isOpen: false }));
  const paid = `-30000 paid/${place}/${claimId}`;
  expect(routeOf(open)).toEqual([`clawback/${correctionId}`, paid, `30000 unallocated/${budgetId}`]);
  expect(routeOf(late)).toEqual([`clawback/${correctionId}`, paid, `30000 expired/${budgetId}`]);
  expect(open).toMatchObject({
    claim: { status: 'clawed-back', clawedBack: 30_000, reasons: [reason] },
    event: { type: 'claim.clawed-back', facts: { correctionId, clawedBack: 30_000 } },
  });
});
