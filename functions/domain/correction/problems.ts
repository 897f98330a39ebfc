import { claimTransitions } from '../claim/transitions.ts';
import { assertNever, type FieldProblem } from '../errors.ts';
import { formatMoney } from '../money/amount.ts';
import type { Currency } from '../money/money.ts';
import { PositiveMinorUnits } from '../money/money.ts';
import type { Books, BooksOf } from './books.ts';
import type { Correction } from './correction.ts';

type Asked = Pick<Correction, 'amount' | 'currency'>;

/** Everything that keeps a correction from being booked now, by field; empty when it can be. docs/handbook.md § Corrections */
export function correctionProblems(asked: Asked, books: Books): FieldProblem[] {
  switch (books.kind) {
    case 'budget':
      return [...inCurrencyOf(books.budget, asked), ...budgetProblems(asked, books)];
    case 'expiry':
      return [
        ...inCurrencyOf(books.budget, asked),
        ...atMost(asked, books.expired, books.budget.currency, 'has expired in this budget'),
      ];
    case 'payable':
      return [...inCurrencyOf(books.claim, asked), ...payableProblems(asked, books)];
    case 'clawback':
      return [...inCurrencyOf(books.claim, asked), ...clawbackProblems(asked, books)];
    default:
      return assertNever(books);
  }
}

const at = (field: string, problem: string): FieldProblem[] => [{ field, problem }];

const inCurrencyOf = (item: { readonly currency: Currency }, { currency }: Asked): FieldProblem[] =>
  currency === item.currency ? [] : at('/currency', `must be ${item.currency}`);

const atMost = ({ amount }: Asked, most: number, currency: Currency, what: string): FieldProblem[] =>
  amount <= most ? [] : at('/amount', `only ${formatMoney(most, currency)} ${what}`);

const mostOfBudget = PositiveMinorUnits.maxValue ?? Number.MAX_SAFE_INTEGER;

function budgetProblems(asked: Asked, { budget, lowers, unallocated, isOpen }: BooksOf<'budget'>): FieldProblem[] {
  if (!lowers) {
    return [
      ...(isOpen ? [] : at('/subject/budgetId', 'is closed: its quarter and grace period are over')),
      ...(budget.amount + asked.amount <= mostOfBudget
        ? []
        : at('/amount', `a budget holds at most ${formatMoney(mostOfBudget, budget.currency)}`)),
    ];
  }
  // The parts of a run that are not posted yet are still unallocated, and promised.
  if (budget.openRun !== undefined) {
    return at('/subject/budgetId', 'is being allocated; let the allocation finish first');
  }
  const most = Math.min(unallocated, budget.amount - 1);
  return atMost(asked, most, budget.currency, 'can be taken: what is unallocated, and a budget keeps one minor unit');
}

function payableProblems(asked: Asked, { claim, payment, owed }: BooksOf<'payable'>): FieldProblem[] {
  if (claim.status !== 'payment-instructed') {
    return at('/subject/claimId', `is "${claim.status}": only what waits to be paid can be lowered`);
  }
  if (payment && payment.status !== 'pending') {
    return at('/subject/claimId', `has a payment that is "${payment.status}": only before its batch can it be lowered`);
  }
  return atMost(asked, owed - 1, claim.currency, 'can be taken: at least one minor unit stays owed');
}

function clawbackProblems(asked: Asked, { claim, paid }: BooksOf<'clawback'>): FieldProblem[] {
  if (!claimTransitions.clawBack.from.some((status) => status === claim.status)) {
    return at('/subject/claimId', `is "${claim.status}": only what was paid can be clawed back`);
  }
  return atMost(asked, paid, claim.currency, 'of what was paid is left to claw back');
}
