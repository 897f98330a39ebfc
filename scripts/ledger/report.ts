import { formatMoney } from '../../functions/domain/money/amount.ts';
import type { BudgetBooks } from './tally.ts';

const kinds = ['unallocated', 'available', 'reserved', 'payable', 'paid', 'expired'] as const;

/** A budget for people: what it holds where, and the proof or the first thing that is wrong. */
export function budgetReport({ budgetId, currency, amount, totals, verification }: BudgetBooks): string {
  const held = kinds
    .filter((kind) => totals[kind] !== 0n)
    .map((kind) => `${kind} ${formatMoney(Number(totals[kind]), currency)}`)
    .join(' + ');
  const proof = verification.ok
    ? `every invariant holds over ${verification.transactions} transactions on ${verification.accounts} accounts`
    : `${verification.invariant} is broken: ${verification.detail}`;
  const mark = verification.ok ? '✓' : '✗';
  return `${mark} ${budgetId}\n    ${formatMoney(amount, currency)} = ${held}\n    ${proof}`;
}

export type Result = {
  readonly ok: boolean;
  readonly budgets: number;
  readonly transactions: number;
  readonly accounts: number;
  /** The first broken invariant of each budget that has one. */
  readonly broken: readonly { readonly budgetId: string; readonly invariant: string; readonly detail: string }[];
};

export function resultOf(books: readonly BudgetBooks[]): Result {
  const proven = books.flatMap(({ verification }) => (verification.ok ? [verification] : []));
  const broken = books.flatMap(({ budgetId, verification }) =>
    verification.ok ? [] : [{ budgetId, invariant: verification.invariant, detail: verification.detail }],
  );
  return {
    ok: broken.length === 0,
    budgets: books.length,
    transactions: proven.reduce((sum, { transactions }) => sum + transactions, 0),
    accounts: proven.reduce((sum, { accounts }) => sum + accounts, 0),
    broken,
  };
}

/** The last line. */
export function verdict({ ok, budgets, transactions, broken }: Result): string {
  if (budgets === 0) return 'There are no budgets yet, so there is nothing to prove.';
  if (ok) return `The books are right: ${budgets} budgets, ${transactions} transactions.`;
  return `The books are NOT right: ${broken.map(({ budgetId, invariant }) => `${budgetId} (${invariant})`).join(', ')}.`;
}
