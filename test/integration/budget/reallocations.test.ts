import { afterEach, beforeEach, expect, test } from 'vitest';
import { budgetRoutes } from '../../../functions/budget/routes.ts';
import { reserve } from '../../../functions/domain/ledger/movements.ts';
import { readAllocation } from '../../../functions/store/allocations.ts';
import { commit } from '../../../functions/store/commit.ts';
import { ledgerChanges } from '../../../functions/store/ledger.ts';
import { readPartner, replacePartner } from '../../../functions/store/partners.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { call, now, staff } from '../../support/rooms.ts';
import { overtaken } from '../request/overtaken.ts';
import { everyItem } from './every-item.ts';
import { budgetId, createBudgetRoom, plain } from './world.ts';

let room: Awaited<ReturnType<typeof createBudgetRoom>>;
beforeEach(async () => {
  room = await createBudgetRoom();
  for (const partnerId of ['a', 'b']) await room.addPartner(partnerId, 'silver');
  await room.fund(1_200_000);
  await room.divide(['a', 'b'].map(plain));
});
afterEach(() => room.drop());

const post =
  (operation: 'reallocations' | 'reallocation-preview') =>
  (partners: readonly object[], key?: string, deps = room.deps) =>
    call(budgetRoutes, deps, `POST /budgets/{budgetId}/${operation}`, {
      caller: staff('head-of-partnerships'),
      params: { budgetId },
      body: { partners, reason: 'The event was postponed.' },
      ...(key && { key }),
    });
const change = post('reallocations');
const preview = post('reallocation-preview');

let requests = 0;
const hold = (partnerId: string, amount: number) =>
  commit(
    room.table,
    ledgerChanges(
      reserve({ budgetId, partnerId, requestId: `req_${++requests}`, currency: 'USD', amount, by: 'pmm-1', at: now }),
    ),
  );

test('one partner gives, another takes, in numbered entries that are told once', async () => {
  const lines = [
    { partnerId: 'a', amount: 200_000 },
    { partnerId: 'b', pipelinePotential: 2, strategicValue: 1 },
  ];
  const first = await change(lines, 'key-change');
  expect(first).toMatchObject({
    status: 201,
    body: {
      budgetId,
      reason: 'The event was postponed.',
      changes: [
        { before: 500_000, change: -300_000, allocation: { partnerId: 'a', amount: 200_000, sequence: 2 } },
        {
          before: 500_000,
          change: 500_000,
          allocation: { partnerId: 'b', amount: 1_000_000, sequence: 2, unscaled: 1_000_000 },
        },
      ],
    },
  });
  const again = await change(lines, 'key-change');
  expect(again).toMatchObject({ body: first.body, headers: { 'idempotency-replayed': 'true' } });
  expect(await room.read()).toMatchObject({
    totals: { unallocated: 0, available: 1_200_000 },
    allocations: {
      items: [expect.not.objectContaining({ tierBase: expect.anything() }), { amount: 1_000_000, tierBase: 500_000 }],
    },
  });
  const told = (await timelineOf(room.table, budgetId)).filter(({ type }) => type === 'budget.allocated');
  expect(told.map(({ partnerId, facts }) => [partnerId, facts.change, facts.sequence])).toEqual([
    ['a', 500_000, 1],
    ['b', 500_000, 1],
    ['a', -300_000, 2],
    ['b', 500_000, 2],
  ]);
  expect(await room.proof()).toMatchObject({ ok: true });
});

test('a cut takes what is not reserved, down to nothing', async () => {
  await hold('a', 400_000);
  const before = await everyItem(room.table);
  await expect(
    change([
      { partnerId: 'b', amount: 0 },
      { partnerId: 'a', amount: 399_999 },
    ]),
  ).rejects.toMatchObject({
    kind: 'insufficient-funds',
    problems: [
      {
        field: '/partners/1',
        problem: '$5,000.00 is allocated and $1,000.00 of it is free: at least $4,000.00 must stay',
      },
    ],
  });
  expect(await everyItem(room.table)).toEqual(before);
  await change([
    { partnerId: 'b', amount: 0 },
    { partnerId: 'a', amount: 400_000 },
  ]);
  expect(await room.read()).toMatchObject({ totals: { unallocated: 800_000, available: 0, reserved: 400_000 } });
  await change([{ partnerId: 'b', amount: 700_000 }]);
  expect(await room.proof()).toMatchObject({ ok: true });
});

test('rises that the budget does not reach are refused as a whole', async () => {
  await expect(
    change([
      { partnerId: 'a', amount: 0 },
      { partnerId: 'b', amount: 1_200_001 },
    ]),
  ).rejects.toMatchObject({
    kind: 'insufficient-funds',
    message: expect.stringContaining('The budget has $2,000.00 unallocated; the rises need $0.01 more'),
  });
  expect(await room.read()).toMatchObject({ totals: { unallocated: 200_000, available: 1_000_000 } });
});

test('every line with a problem is named', async () => {
  await room.addPartner('none', 'silver');
  await expect(
    change([
      { partnerId: 'a', amount: 500_000 },
      { partnerId: 'none', amount: 1 },
      { partnerId: 'nobody', amount: 1 },
      { partnerId: 'b', amount: 1 },
      { partnerId: 'b', amount: 2 },
    ]),
  ).rejects.toMatchObject({
    kind: 'invalid',
    problems: [
      { field: '/partners/4/partnerId', problem: 'is named twice' },
      { field: '/partners/0/partnerId', problem: 'has exactly this allocation already' },
      { field: '/partners/1/partnerId', problem: 'has no allocation in this budget' },
      { field: '/partners/2/partnerId', problem: 'is no partner' },
    ],
  });
  await expect(
    change([
      { partnerId: 'a' },
      { partnerId: 'b', amount: 1, strategicValue: 1 },
      { partnerId: 'c', strategicValue: 1 },
      { partnerId: 'd', amount: -1 },
      { partnerId: 'e', amount: 1_000_000_000_001 },
    ]),
  ).rejects.toMatchObject({
    problems: [
      { field: '/partners/0', problem: 'must have either both factors of the formula or an amount' },
      { field: '/partners/1' },
      { field: '/partners/2' },
      { field: '/partners/3/amount', problem: 'must not be below zero' },
      { field: '/partners/4/amount', problem: 'must be at most 1,000,000,000,000 minor units' },
    ],
  });
});

test('a list is as long as one commit', async () => {
  const ids = Array.from({ length: 24 }, (_, n) => `p-${n}`);
  for (const id of ids) await room.addPartner(id, 'registered');
  await room.fund(10_000_000, { region: 'apac' });
  const apac = { caller: staff('finance'), params: { budgetId: '2026Q4-apac-USD' } };
  const of = (count: number) => ids.slice(0, count).map((partnerId) => ({ partnerId, amount: 1 }));
  await call(budgetRoutes, room.deps, 'POST /budgets/{budgetId}/allocations', {
    ...apac,
    body: { partners: ids.map(plain) },
  });
  const changes = (count: number) =>
    call(budgetRoutes, room.deps, 'POST /budgets/{budgetId}/reallocations', {
      ...apac,
      body: { partners: of(count), reason: 'All but nothing.' },
    });
  await expect(changes(24)).rejects.toMatchObject({ problems: [{ field: '/partners' }] });
  expect(await changes(23)).toMatchObject({ status: 201 });
});

test('a preview shows the changes and writes nothing', async () => {
  const before = await everyItem(room.table);
  expect((await preview([{ partnerId: 'a', amount: 600_000 }])).body).toMatchObject({
    unallocated: 200_000,
    left: 100_000,
    changes: [{ before: 500_000, change: 100_000, allocation: { amount: 600_000, sequence: 2 } }],
  });
  await expect(preview([{ partnerId: 'a', amount: 700_001 }])).rejects.toMatchObject({ kind: 'insufficient-funds' });
  expect(await everyItem(room.table)).toEqual(before);
});

test('a reservation that comes between look and write is not taken away', async () => {
  const deps = overtaken(room.deps, () => hold('a', 300_000));
  await expect(change([{ partnerId: 'a', amount: 100_000 }], 'key-race', deps)).rejects.toMatchObject({
    kind: 'insufficient-funds',
    problems: [{ field: '/partners/0', problem: expect.stringContaining('$2,000.00 of it is free') }],
  });
  expect(await room.proof()).toMatchObject({ ok: true });
});

test('of two changes that read the same, one wins and the other reads again', async () => {
  const deps = overtaken(room.deps, () => change([{ partnerId: 'a', amount: 600_000 }]));
  const second = change([{ partnerId: 'a', amount: 700_000 }], 'key-second', deps);
  await expect(second).rejects.toMatchObject({ kind: 'conflict' });
  expect((await readAllocation(room.table, budgetId, 'a'))?.amount).toBe(600_000);
  expect(await room.proof()).toMatchObject({ ok: true });
});

test('who left may lose money and gets none', async () => {
  const partner = await readPartner(room.table, 'a');
  if (!partner) throw new Error('the partner is not there');
  await commit(room.table, [replacePartner({ ...partner, active: false, revision: partner.revision + 1 })]);
  await expect(change([{ partnerId: 'a', amount: 500_001 }])).rejects.toMatchObject({
    problems: [{ field: '/partners/0/partnerId', problem: 'is no active partner' }],
  });
  expect(await change([{ partnerId: 'a', amount: 0 }])).toMatchObject({ body: { changes: [{ change: -500_000 }] } });
});
