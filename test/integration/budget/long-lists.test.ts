import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { collect, type Table } from '../../../functions/store/table.ts';
import { transactionsOfBudget } from '../../../scripts/ledger/scan.ts';
import { budgetId, createBudgetRoom, plain } from './world.ts';

const ids = Array.from({ length: 75 }, (_, n) => `partner-${String(n).padStart(2, '0')}`);

let room: Awaited<ReturnType<typeof createBudgetRoom>>;
beforeEach(async () => {
  room = await createBudgetRoom();
  for (const id of ids) await room.addPartner(id, 'silver');
  await room.addPartner('late', 'silver');
  await room.fund(10_000_001);
});
afterEach(() => room.drop());

/** A table whose connection breaks at the n-th commit. */
function breakingAt(nth: number, { client, name }: Table): Table {
  let commits = 0;
  const send: typeof client.send = (command: never) => {
    const isCommit = (command as unknown) instanceof TransactWriteCommand;
    if (isCommit && ++commits === nth) throw new Error('the connection broke');
    return client.send(command);
  };
  return { name, client: Object.assign(Object.create(client), { send }) };
}

test('a list longer than one commit is divided whole, to the last cent', async () => {
  const { status, body } = await room.divide(ids.map(plain));
  expect(status).toBe(201);
  expect(body).toMatchObject({ asked: 37_500_000, allocated: 10_000_001 });
  expect(await room.read({ limit: '100' })).toMatchObject({
    budget: expect.not.objectContaining({ openRun: expect.anything() }),
    totals: { unallocated: 0, available: 10_000_001 },
    allocations: { items: expect.objectContaining({ length: 75 }) },
  });
  expect(await room.proof()).toEqual({ ok: true, transactions: 76, accounts: 77 });
});

test('a call that broke off half-way is finished by repeating it, with the same amounts, booked when they are', async () => {
  const broken = { ...room.deps, table: breakingAt(2, room.table) };
  await expect(room.divide(ids.map(plain), 'key-long', broken)).rejects.toThrow('the connection broke');
  expect(await room.read()).toMatchObject({ budget: { openRun: expect.stringMatching(/^run_/) } });
  const later = '2026-11-23T09:00:00.000Z';
  const again = await room.divide(ids.map(plain), 'key-long', { ...room.deps, clock: { now: () => later } });
  expect(again.headers).toEqual({ 'idempotency-replayed': 'true' });
  expect(again.body).toMatchObject({ allocated: 10_000_001 });
  expect(await room.read()).toMatchObject({ totals: { unallocated: 0, available: 10_000_001 } });
  const entries = await collect(transactionsOfBudget(room.table, budgetId));
  expect(entries.filter(({ at }) => at === later)).toHaveLength(75 - 23);
  const third = await room.divide(ids.map(plain), 'key-long');
  expect(third.body).toEqual(again.body);
  expect(await room.proof()).toEqual({ ok: true, transactions: 76, accounts: 77 });
});

test('a division that was left half-posted is finished before the next one begins', async () => {
  const broken = { ...room.deps, table: breakingAt(3, room.table) };
  await expect(room.divide(ids.map(plain), 'key-left', broken)).rejects.toThrow('the connection broke');
  await expect(room.divide([plain('late')])).rejects.toMatchObject({ kind: 'insufficient-funds' });
  expect(await room.read()).toMatchObject({ totals: { unallocated: 0, available: 10_000_001 } });
  expect(await room.proof()).toMatchObject({ ok: true, transactions: 76 });
});

test('finished from two sides at once, nothing is posted twice', async () => {
  const broken = { ...room.deps, table: breakingAt(2, room.table) };
  await expect(room.divide(ids.map(plain), 'key-twice', broken)).rejects.toThrow('the connection broke');
  await Promise.all([room.divide(ids.map(plain), 'key-twice'), room.divide(ids.map(plain), 'key-twice')]);
  expect(await room.proof()).toEqual({ ok: true, transactions: 76, accounts: 77 });
});
