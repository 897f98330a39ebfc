import { availableAccount } from '../../functions/domain/ledger/accounts.ts';
import { post, settle } from '../../functions/domain/ledger/movements.ts';
import { LedgerTransaction } from '../../functions/domain/ledger/transaction.ts';
import { newId } from '../../functions/platform/ids.ts';
import { eventChange } from '../../functions/store/changes.ts';
import { commit } from '../../functions/store/commit.ts';
import { transactionsOf } from '../../functions/store/keys.ts';
import { balanceOf, ledgerChanges } from '../../functions/store/ledger.ts';
import { listPage, type Table } from '../../functions/store/table.ts';
import type { Books } from './books.ts';
import { reservationOf } from './ways/reservation.ts';

/** One claim's way through the books, step by step. */
export type Case = { readonly partnerId: string; readonly requestId: string; readonly claimId: string };
/** One operation of the ledger; `entries` is how many it adds. */
export type Operation = {
  readonly name: string;
  readonly entries: number;
  readonly run: (table: Table, books: Books, place: Case) => Promise<unknown>;
};

const amount = 100_00;

export const caseOf = ({ partners }: Books, n: number): Case => ({
  partnerId: partners[n % partners.length] ?? '',
  requestId: newId('req'),
  claimId: newId('clm'),
});

const booking = ({ budgetId, currency }: Books, place: Case) => ({
  ...place,
  budgetId,
  currency,
  amount,
  by: 'per_bench',
  at: new Date().toISOString(),
});

/** Reservation, posting and settlement, in the order in which a case needs them, and the two reads that people wait for. */
export const operations: readonly Operation[] = [
  {
    name: 'reserve',
    entries: 1,
    run: (table, books, place) => {
      const { entry, event } = reservationOf(books, { ...place, amount });
      return commit(table, [...ledgerChanges(entry), eventChange(event)]);
    },
  },
  {
    name: 'post',
    entries: 1,
    run: (table, books, place) => commit(table, ledgerChanges(post(booking(books, place)))),
  },
  {
    name: 'settle',
    entries: 1,
    run: (table, books, place) =>
      commit(table, ledgerChanges(settle({ ...booking(books, place), reference: 'bank-1' }))),
  },
  {
    name: 'read a balance',
    entries: 0,
    run: (table, { budgetId }, { partnerId }) => balanceOf(table, availableAccount({ budgetId, partnerId })),
  },
  {
    name: 'first 25 entries of a partner',
    entries: 0,
    run: (table, { budgetId }, { partnerId }) =>
      listPage(table, transactionsOf(budgetId, partnerId), LedgerTransaction, { limit: 25 }),
  },
];
