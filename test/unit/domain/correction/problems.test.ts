import { describe, expect, it } from 'vitest';
import type { Books } from '../../../../functions/domain/correction/books.ts';
import { correctionProblems } from '../../../../functions/domain/correction/problems.ts';
import { takeIntoBatch } from '../../../../functions/domain/payment/lifecycle.ts';
import { act } from '../examples.ts';
import { submittedClaim } from '../lifecycle-examples.ts';
import { budget, budgetBooks, clawbackBooks, closed, instructed, paid, payableBooks, payment } from './samples.ts';

const fieldsOf = (books: Books, amount: number, currency = 'USD') =>
  correctionProblems({ amount, currency }, books).map(({ field }) => field);
/** The most that can be asked, found by the rule itself. */
const mostOf = (books: Books, around: number) =>
  [around + 1, around, around - 1].find((amount) => fieldsOf(books, amount).length === 0);

describe('a budget', () => {
  it('loses no more than is unallocated, and keeps one minor unit', () => {
    expect(mostOf(budgetBooks(), 400_000)).toBe(400_000);
    expect(mostOf(budgetBooks({ unallocated: budget.amount }), budget.amount - 1)).toBe(budget.amount - 1);
    expect(fieldsOf(budgetBooks({ unallocated: 0 }), 1)).toEqual(['/amount']);
  });

  it('gains no more than a budget may hold, and nothing once it is closed', () => {
    const rises = { lowers: false, unallocated: 0 };
    expect(mostOf(budgetBooks(rises), 1_000_000_000_000 - budget.amount)).toBe(1_000_000_000_000 - budget.amount);
    expect(fieldsOf(budgetBooks({ ...rises, isOpen: false }), 1)).toEqual(['/subject/budgetId']);
    expect(fieldsOf(budgetBooks({ isOpen: false }), 1)).toEqual([]);
  });

  it('is not lowered while it is being allocated', () => {
    expect(fieldsOf(budgetBooks({ budget: { ...budget, openRun: 'run_1' } }), 1)).toEqual(['/subject/budgetId']);
  });

  it('keeps its currency, and every problem is named', () => {
    expect(fieldsOf(budgetBooks(), 400_001, 'EUR')).toEqual(['/currency', '/amount']);
  });
});

it('no more comes back than has expired', () => {
  const books = { kind: 'expiry', budget, expired: 70 } as const;
  expect(mostOf(books, 70)).toBe(70);
  expect(fieldsOf(books, 71, 'EUR')).toEqual(['/currency', '/amount']);
});

describe('what is owed', () => {
  it('is lowered to no less than one minor unit, with or without a payment', () => {
    expect(mostOf(payableBooks(), 199_999)).toBe(199_999);
    expect(mostOf(payableBooks({ payment: undefined }), 199_999)).toBe(199_999);
    expect(mostOf(payableBooks({ owed: 5_000 }), 4_999)).toBe(4_999);
  });

  it('is lowered only while it waits for its batch', () => {
    const batched = takeIntoBatch(payment(), 'bat_01JD0000000000000000000000', act);
    expect(fieldsOf(payableBooks({ payment: batched }), 1)).toEqual(['/subject/claimId']);
    for (const claim of [submittedClaim(), paid()]) {
      expect(fieldsOf(payableBooks({ claim, owed: 0 }), 1)).toEqual(['/subject/claimId']);
    }
  });
});

describe('what was paid', () => {
  it('is clawed back once it was paid, also after the claim is closed, and no more of it', () => {
    expect(mostOf(clawbackBooks(), 200_000)).toBe(200_000);
    expect(mostOf(clawbackBooks(closed(), { paid: 50_000 }), 50_000)).toBe(50_000);
    for (const claim of [submittedClaim(), instructed()]) {
      expect(fieldsOf(clawbackBooks(claim, { paid: 0 }), 1)).toEqual(['/subject/claimId']);
    }
    expect(fieldsOf(clawbackBooks(), 200_001, 'EUR')).toEqual(['/currency', '/amount']);
  });
});
