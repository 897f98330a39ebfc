import type { Budget } from '../../../../functions/domain/budget/budget.ts';
import type { Claim } from '../../../../functions/domain/claim/claim.ts';
import * as claims from '../../../../functions/domain/claim/lifecycle.ts';
import type { BooksOf, Funded } from '../../../../functions/domain/correction/books.ts';
import { instructedPayment } from '../../../../functions/domain/payment/lifecycle.ts';
import { act, decision } from '../examples.ts';
import { auditedClaim, budgetId, claimableRequest } from '../lifecycle-examples.ts';

const confirmed = decision({ purpose: 'finance-approval', role: 'finance', personId: 'fin-1' });

/** Instructed, paid and closed, each of $2,000. */
export const instructed = () => {
  const asked = claims.askFinance(auditedClaim(), { ...act, approvedAmount: 200_000 }).next;
  return claims.instructPayment(claims.approve(asked, { ...act, approval: confirmed }).next, act).next;
};
export const paid = () => claims.settle(instructed(), { ...act, settlementReference: 'ERP-1' }).next;
export const closed = () => claims.close(paid(), { ...act, outcome: 'reported' }).next;

export const budget: Budget = {
  budgetId,
  quarter: '2027Q1',
  region: 'emea',
  currency: 'USD',
  amount: 1_000_000,
  startsOn: '2027-01-01',
  endsOn: '2027-03-31',
  revision: 3,
  createdBy: 'fin-1',
  createdAt: act.at,
};

export const budgetBooks = (over: Partial<BooksOf<'budget'>> = {}): BooksOf<'budget'> => ({
  kind: 'budget',
  lowers: true,
  budget,
  unallocated: 400_000,
  isOpen: true,
  ...over,
});

export const payment = () =>
  instructedPayment(instructed(), { paymentId: 'pay_01JD0000000000000000000000', budgetId, method: 'credit-transfer' });

export const payableBooks = (over: Partial<BooksOf<'payable'>> = {}): BooksOf<'payable'> => ({
  kind: 'payable',
  claim: instructed(),
  request: claimableRequest().next,
  payment: payment(),
  owed: 200_000,
  ...over,
});

export const clawbackBooks = (claim: Claim = paid(), over: Partial<BooksOf<'clawback'>> = {}): BooksOf<'clawback'> => ({
  kind: 'clawback',
  claim,
  request: claimableRequest().next,
  isOpen: true,
  paid: 200_000,
  ...over,
});

export const ended = (): Funded => ({ ...claimableRequest().next, status: 'expired', endedAt: act.at, released: 0 });
