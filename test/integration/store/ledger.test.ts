import { afterAll, beforeAll, expect, test } from 'vitest';
import { allocate, fundBudget, reserve, voidReservation } from '../../../functions/domain/ledger/movements.ts';
import { verifyLedger } from '../../../functions/domain/ledger/verify.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { commit } from '../../../functions/store/commit.ts';
import { AlreadyPosted, balanceOf, balancesOfBudget, ledgerChanges } from '../../../functions/store/ledger.ts';
import { collect } from '../../../functions/store/table.ts';
import { transactionsOfBudget } from '../../../scripts/ledger/scan.ts';
import { createTable, type TestTable } from '../../support/table.ts';
import { act } from '../../unit/domain/examples.ts';

let room: TestTable;
const budgetId = '2026Q4-emea-USD';
const money = { ...act, budgetId, currency: 'USD' };
const northwind = { ...money, partnerId: 'northwind' };
const available = `available/${budgetId}/northwind`;
const book = (...transactions: Parameters<typeof ledgerChanges>) => commit(room.table, ledgerChanges(...transactions));
const booked = async (fact: string) =>
  (await collect(transactionsOfBudget(room.table, budgetId))).filter((transaction) => transaction.fact === fact);
const prove = async () =>
  verifyLedger(
    await collect(transactionsOfBudget(room.table, budgetId)),
    await collect(balancesOfBudget(room.table, budgetId)),
  );

beforeAll(async () => {
  room = await createTable();
  await book(fundBudget({ ...money, amount: 1000 }));
  await book(allocate({ ...northwind, sequence: 1, amount: 100 }));
});
afterAll(() => room.drop());

test('a fact is booked once, for ever, whatever it says the second time', async () => {
  const requestId = newId('req');
  const transaction = reserve({ ...northwind, requestId, amount: 10 });
  await book(transaction);
  await expect(book(reserve({ ...northwind, requestId, amount: 20 }))).rejects.toBeInstanceOf(AlreadyPosted);
  expect(await balanceOf(room.table, available)).toBe(90);
  expect(await booked(`reserve/${requestId}`)).toEqual([transaction]);
});

test('no balance goes below zero, and what is refused leaves no entry', async () => {
  const requestId = newId('req');
  const left = await balanceOf(room.table, available);
  await expect(book(reserve({ ...northwind, requestId, amount: left + 1 }))).rejects.toMatchObject({
    kind: 'insufficient-funds',
  });
  expect(await booked(`reserve/${requestId}`)).toEqual([]);
  await expect(book(reserve({ ...money, partnerId: 'nobody', requestId, amount: 1 }))).rejects.toMatchObject({
    kind: 'insufficient-funds',
  });
});

test('an account keeps its currency', async () => {
  const requestId = newId('req');
  const other = reserve({ ...northwind, requestId, amount: 1, currency: 'EUR' });
  await expect(book(other)).rejects.toMatchObject({ kind: 'invalid' });
  expect(await balanceOf(room.table, available)).toBe(90);
});

test('several movements in one commit share the balances they touch', async () => {
  const [first, second] = [newId('req'), newId('req')];
  await book(
    reserve({ ...northwind, requestId: first, amount: 40 }),
    reserve({ ...northwind, requestId: second, amount: 50 }),
  );
  expect(await balanceOf(room.table, available)).toBe(0);
  await book(
    voidReservation({ ...northwind, requestId: first, amount: 40, why: 'test' }),
    voidReservation({ ...northwind, requestId: second, amount: 50, why: 'test' }),
  );
  expect(await balanceOf(room.table, available)).toBe(90);
});

test('of fifty reservations that race for nine, nine are booked', async () => {
  const answers = await Promise.allSettled(
    Array.from({ length: 50 }, () => book(reserve({ ...northwind, requestId: newId('req'), amount: 10 }))),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
  expect(await balanceOf(room.table, available)).toBe(0);
});

test('the books verify', async () => {
  expect(await prove()).toMatchObject({ ok: true });
});

test('nothing to book is no change', () => {
  expect(ledgerChanges()).toEqual([]);
});
