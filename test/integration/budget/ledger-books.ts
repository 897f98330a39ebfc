import type { Budget } from '../../../functions/domain/budget/budget.ts';
import * as ledger from '../../../functions/domain/ledger/movements.ts';
import type { LedgerTransaction } from '../../../functions/domain/ledger/transaction.ts';
import { newAllocation } from '../../../functions/store/allocations.ts';
import { newBudget } from '../../../functions/store/budgets.ts';
import { commit } from '../../../functions/store/commit.ts';
import { ledgerChanges } from '../../../functions/store/ledger.ts';
import { burglarOf } from '../../support/burglar.ts';
import { createTable } from '../../support/table.ts';

export const budgetId = '2026Q4-emea-USD';
export const otherBudgetId = '2026Q4-apac-USD';
export const partnerId = 'northwind';
export const requestId = 'req_01JD0000000000000000000000';
export const claimId = 'clm_01JD0000000000000000000000';
const start = Date.parse('2026-10-01T00:00:00.000Z');

/** An hour after another, the first at the beginning of the quarter. */
export const hour = (number: number): string => new Date(start + number * 3_600_000).toISOString();

export const budgetOf = (id: string, amount: number): Budget => ({
  budgetId: id,
  quarter: '2026Q4',
  region: id.split('-')[1] ?? '',
  currency: 'USD',
  amount,
  startsOn: '2026-10-01',
  endsOn: '2026-12-31',
  revision: 1,
  createdBy: 'finance-1',
  createdAt: hour(0),
});

/** Two budgets in a table of their own; in the first a claim was paid in two parts, an hour between any two entries. */
export async function createBooks() {
  const { table, drop } = await createTable();
  const booking = (amount: number, after: number) => ({
    budgetId,
    partnerId,
    requestId,
    claimId,
    currency: 'USD',
    by: 'finance-1',
    amount,
    at: hour(after),
  });
  const book = (...transactions: LedgerTransaction[]) => commit(table, ledgerChanges(...transactions));
  const fund = (id: string, amount: number) =>
    commit(table, [
      newBudget(budgetOf(id, amount)),
      ...ledgerChanges(ledger.fundBudget({ budgetId: id, currency: 'USD', amount, by: 'finance-1', at: hour(0) })),
    ]);
  const allocate = (id: string, amount: number, after: number) =>
    commit(table, [
      newAllocation({
        budgetId,
        partnerId: id,
        tierBase: amount,
        pipelinePotential: 1,
        strategicValue: 1,
        unscaled: amount,
        amount,
        allocatedBy: 'finance-1',
        allocatedAt: hour(after),
      }),
      ...ledgerChanges(ledger.allocate({ ...booking(amount, after), partnerId: id, sequence: 1 })),
    ]);
  await fund(budgetId, 10_000);
  await fund(otherBudgetId, 500);
  await allocate(partnerId, 6_000, 1);
  await book(ledger.reserve(booking(4_000, 2)));
  await book(ledger.post(booking(2_500, 3)));
  await book(ledger.settle({ ...booking(1_000, 4), reference: 'PAY-1' }));
  await book(ledger.settle({ ...booking(1_500, 5), reference: 'PAY-2' }));
  await book(ledger.voidReservation({ ...booking(1_500, 6), why: 'closed' }));
  return {
    table,
    drop,
    book,
    booking,
    allocate,
    ...burglarOf(table),
  };
}
