import { mayBeNegative } from '../../../../functions/domain/ledger/accounts.ts';
import * as ledger from '../../../../functions/domain/ledger/movements.ts';
import type { AccountBalance, LedgerTransaction } from '../../../../functions/domain/ledger/transaction.ts';

export const budgetId = '2026Q4-emea-EUR';
const start = Date.parse('2026-10-01T00:00:00.000Z');

/** Books in memory that refuse what the store's guards refuse. */
export class Book {
  readonly transactions: LedgerTransaction[] = [];
  readonly balances = new Map<string, number>();

  /** One minute after the entry before it, by the movements' common facts. */
  booking(amount: number) {
    const at = new Date(start + this.transactions.length * 61_000).toISOString();
    return { budgetId, currency: 'EUR', amount, by: 'ops-1', at };
  }

  post(transaction: LedgerTransaction): boolean {
    const known = this.transactions.some(({ fact }) => fact === transaction.fact);
    const after = transaction.entries.map(
      ({ account, amount }) => [account, this.balanceOf(account) + amount] as const,
    );
    if (known || after.some(([account, balance]) => balance < 0 && !mayBeNegative(account))) return false;
    for (const [account, balance] of after) this.balances.set(account, balance);
    this.transactions.push(transaction);
    return true;
  }

  balanceOf(account: string): number {
    return this.balances.get(account) ?? 0;
  }

  stored(): AccountBalance[] {
    return [...this.balances].map(([account, balance]) => ({ account, budgetId, currency: 'EUR', balance }));
  }
}

/** Books of one budget, one partner and one claim that was paid in part. */
export function paidBook(): Book {
  const book = new Book();
  const partnerId = 'northwind';
  const requestId = 'req_1';
  const claimId = 'clm_1';
  book.post(ledger.fundBudget(book.booking(1_000)));
  book.post(ledger.allocate({ ...book.booking(600), partnerId, sequence: 1 }));
  book.post(ledger.reserve({ ...book.booking(400), partnerId, requestId }));
  book.post(ledger.post({ ...book.booking(250), partnerId, requestId, claimId }));
  book.post(ledger.settle({ ...book.booking(250), partnerId, requestId, claimId, reference: 'PAY-1' }));
  book.post(ledger.voidReservation({ ...book.booking(150), partnerId, requestId, why: 'closed' }));
  return book;
}
