import { afterEach, beforeEach, expect, test } from 'vitest';
import { budgetRoutes } from '../../../functions/budget/routes.ts';
import { call, staff } from '../../support/rooms.ts';
import { everyItem } from './every-item.ts';
import { budgetId, createBudgetRoom, plain } from './world.ts';

let room: Awaited<ReturnType<typeof createBudgetRoom>>;
beforeEach(async () => {
  room = await createBudgetRoom();
});
afterEach(() => room.drop());

const importBudgets = (lines: readonly string[], query: object = {}, key?: string) =>
  call(budgetRoutes, room.deps, 'POST /budgets/import', {
    caller: staff('finance'),
    query,
    body: ['quarter,region,currency,amount', ...lines, ''].join('\r\n'),
    ...(key && { key }),
  });
const importAllocations = (text: string, query: object = {}, key?: string) =>
  call(budgetRoutes, room.deps, 'POST /budgets/{budgetId}/allocations/import', {
    caller: staff('partner-operations'),
    params: { budgetId },
    query,
    body: text,
    ...(key && { key }),
  });

test('a file of budgets funds them all in one commit, once', async () => {
  const lines = ['2026Q4,emea,USD,25000.00', '2027Q1,apac,USD,"3000000"'];
  const first = await importBudgets(lines, { total: '3025000' }, 'key-import');
  expect(first).toMatchObject({
    status: 201,
    body: {
      budgets: [
        { budgetId, amount: 2_500_000 },
        { budgetId: '2027Q1-apac-USD', amount: 300_000_000 },
      ],
    },
  });
  const again = await importBudgets(lines, { total: '3025000' }, 'key-import');
  expect(again).toMatchObject({ body: first.body, headers: { 'idempotency-replayed': 'true' } });
  await expect(importBudgets(lines, {}, 'key-import')).rejects.toMatchObject({ kind: 'idempotency-mismatch' });
  expect(await room.read()).toMatchObject({ totals: { unallocated: 2_500_000 } });
  expect(await room.proof()).toMatchObject({ ok: true, transactions: 1 });
});

test('one bad line funds nothing, and every one is named', async () => {
  await room.fund(100);
  const before = await everyItem(room.table);
  await expect(
    importBudgets(
      ['2026Q4,emea,USD,1', '2026Q1,emea,USD,1', '2026Q4,apac,USD,1.001', '2026Q4,latam,ZZZ,1', '2026Q4,na,USD,1'],
      { total: '4' },
    ),
  ).rejects.toMatchObject({
    kind: 'invalid',
    problems: [
      { field: '/line/4/amount', problem: 'has more decimals than USD has: 2' },
      { field: '/query/total', problem: 'is 4, and the lines add up to 5.001' },
      { field: '/line/2', problem: `the budget ${budgetId} exists already` },
      { field: '/line/3/quarter', problem: expect.stringContaining('is closed: its quarter ended on 2026-03-31') },
      { field: '/line/5/currency', problem: expect.stringContaining('exchange rate') },
    ],
  });
  expect(await everyItem(room.table)).toEqual(before);
});

test('as many budgets as fit into one commit', async () => {
  const lines = Array.from({ length: 16 }, (_, n) => `2026Q4,region-${n},USD,${n + 1}`);
  expect((await importBudgets(lines)).body.budgets).toHaveLength(16);
});

test('a budget that somebody funds at the same moment leaves all of the file unfunded', async () => {
  const lines = ['2026Q4,apac,USD,1', '2026Q4,emea,USD,1'];
  const both = await Promise.allSettled([importBudgets(lines), importBudgets(lines.toReversed())]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const lost = both.find((each) => each.status === 'rejected');
  expect(['conflict', 'invalid']).toContain(lost?.reason.kind);
});

test('partner operations import no budgets, and nobody an empty file', async () => {
  const caller = staff('partner-operations');
  await expect(
    call(budgetRoutes, room.deps, 'POST /budgets/import', { caller, body: 'quarter' }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(
    call(budgetRoutes, room.deps, 'POST /budgets/import', { caller: staff('finance'), body: '' }),
  ).rejects.toMatchObject({ problems: [{ field: '/', problem: expect.stringContaining('is empty') }] });
});

test('a file of factors is divided like a list', async () => {
  for (const partnerId of ['a', 'b', 'c']) await room.addPartner(partnerId, 'silver');
  await room.fund(100);
  const { body } = await importAllocations('strategicValue;pipelinePotential;partnerId\n1;1;a\n1;1;b\n\n1;1;c\n');
  expect(body).toMatchObject({
    asked: 1_500_000,
    allocated: 100,
    allocations: [{ partnerId: 'a', amount: 34, tierBase: 500_000 }, { amount: 33 }, { amount: 33 }],
  });
});

test('stated amounts are given as they stand, once, or refused', async () => {
  for (const partnerId of ['a', 'b']) await room.addPartner(partnerId, 'silver');
  await room.fund(10_000);
  await expect(importAllocations('partnerId,amount\na,60.00\nb,40.01\n')).rejects.toMatchObject({
    kind: 'insufficient-funds',
    message: 'The list adds up to $100.01, the budget has $100.00 left; nothing was allocated.',
  });
  const file = 'partnerId,amount\na,60.00\nb,39.5\n';
  const { body } = await importAllocations(file, { total: '99.50' }, 'key-stated');
  expect(body).toMatchObject({
    asked: 9_950,
    allocated: 9_950,
    allocations: [expect.not.objectContaining({ tierBase: expect.anything() }), { partnerId: 'b', amount: 3_950 }],
  });
  expect((await importAllocations(file, { total: '99.50' }, 'key-stated')).body).toEqual(body);
  expect(await room.read()).toMatchObject({ totals: { unallocated: 50, available: 9_950 } });
});

test('every bad line of allocations is named by its number', async () => {
  for (const partnerId of ['had', 'good']) await room.addPartner(partnerId, 'silver');
  await room.addPartner('gone', 'silver', false);
  await room.fund(10_000_000);
  await room.divide([plain('had')]);
  const before = await everyItem(room.table);
  await expect(
    importAllocations('partnerId,amount\n\nhad,1\ngone,1\nnever,1\ngood,1\ngood,2\ngood,x\n', { total: '7.00' }),
  ).rejects.toMatchObject({
    kind: 'invalid',
    problems: [
      { field: '/line/8/amount' },
      { field: '/query/total', problem: 'is 7.00, and the lines add up to 6.00' },
      { field: '/line/7/partnerId', problem: 'is named twice' },
      { field: '/line/3/partnerId', problem: 'has an allocation in this budget already' },
      { field: '/line/4/partnerId', problem: 'is no active partner' },
      { field: '/line/5/partnerId', problem: 'is no active partner' },
    ],
  });
  expect(await everyItem(room.table)).toEqual(before);
});
