import { afterEach, beforeEach, expect, test } from 'vitest';
import { budgetRoutes } from '../../../functions/budget/routes.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { call, staff } from '../../support/rooms.ts';
import { budgetId, createBudgetRoom, plain } from './world.ts';

let room: Awaited<ReturnType<typeof createBudgetRoom>>;
beforeEach(async () => {
  room = await createBudgetRoom();
});
afterEach(() => room.drop());

const amountsOf = (body: Record<string, unknown>) =>
  Object.fromEntries(
    (body.allocations as { partnerId: string; amount: number }[]).map(({ partnerId, amount }) => [partnerId, amount]),
  );

test('a budget and its money come into being together, once', async () => {
  const first = await room.fund(1_000_000, {}, 'key-budget');
  expect(first).toMatchObject({
    status: 201,
    body: { budgetId, startsOn: '2026-10-01', endsOn: '2026-12-31', revision: 1, createdBy: 'finance-1' },
  });
  expect((await room.fund(1_000_000, {}, 'key-budget')).body).toEqual(first.body);
  await expect(room.fund(5_000_000)).rejects.toMatchObject({ kind: 'conflict' });
  expect(await room.read()).toMatchObject({
    totals: { unallocated: 1_000_000, available: 0, reserved: 0, payable: 0, paid: 0, expired: 0 },
    allocations: { items: [], cursor: null },
  });
  expect(await room.proof()).toEqual({ ok: true, transactions: 1, accounts: 2 });
  expect(await timelineOf(room.table, budgetId)).toMatchObject([
    {
      type: 'budget.funded',
      itemId: budgetId,
      partnerId: null,
      by: 'finance-1',
      facts: { quarter: '2026Q4', region: 'emea', currency: 'USD', amount: 1_000_000 },
    },
  ]);
});

test('a budget that names no currency is in that of the programme', async () => {
  const { body } = await room.fund(1_000_000, { currency: undefined });
  expect(body).toMatchObject({ currency: 'USD' });
});

test.each([
  ['a fraction of a cent', { amount: 10.5 }, '/amount'],
  ['a negative sum', { amount: -1 }, '/amount'],
  ['more than a budget may be of', { amount: 1_000_000_000_001 }, '/amount'],
  ['a currency that is none', { currency: 'usd' }, '/currency'],
  ['a quarter that is none', { quarter: '2026Q5' }, '/quarter'],
  ['an unknown field', { startsOn: '2026-10-01' }, '/startsOn'],
])('%s funds nothing', async (_, over, field) => {
  await expect(room.fund(100, over)).rejects.toMatchObject({ kind: 'invalid', problems: [{ field }] });
  await expect(room.read()).rejects.toMatchObject({ kind: 'not-found' });
});

test('partner operations do not fund budgets', async () => {
  const body = { quarter: '2026Q4', region: 'emea', currency: 'USD', amount: 1 };
  await expect(
    call(budgetRoutes, room.deps, 'POST /budgets', { caller: staff('partner-operations'), body }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
});

test('while the budget reaches, each partner gets what the formula gives', async () => {
  await room.addPartner('gold', 'gold');
  await room.addPartner('new', 'registered');
  await room.fund(10_000_000);
  const { status, body } = await room.divide([
    { partnerId: 'gold', pipelinePotential: 1.4, strategicValue: 1.2 },
    { partnerId: 'new', pipelinePotential: 0.5, strategicValue: 0.8 },
  ]);
  expect(status).toBe(201);
  expect(amountsOf(body)).toEqual({ gold: 2_520_000, new: 80_000 });
  expect(body).toMatchObject({ asked: 2_600_000, allocated: 2_600_000 });
  expect(await room.read()).toMatchObject({
    totals: { unallocated: 7_400_000, available: 2_600_000 },
    allocations: { items: [{ partnerId: 'gold', tierBase: 1_500_000, unscaled: 2_520_000 }, { partnerId: 'new' }] },
  });
  expect(await room.proof()).toMatchObject({ ok: true });
});

test('a budget that does not reach is divided to the last cent', async () => {
  for (const partnerId of ['a', 'b', 'c']) await room.addPartner(partnerId, 'silver');
  await room.fund(100);
  const { body } = await room.divide(['a', 'b', 'c'].map(plain));
  expect(amountsOf(body)).toEqual({ a: 34, b: 33, c: 33 });
  expect(body).toMatchObject({ asked: 1_500_000, allocated: 100 });
  expect(await room.read()).toMatchObject({ totals: { unallocated: 0, available: 100 } });
  await room.addPartner('d', 'silver');
  await expect(room.divide([plain('d')])).rejects.toMatchObject({ kind: 'insufficient-funds' });
});

test('a list with problems names every bad line and allocates nothing', async () => {
  await room.addPartner('good', 'gold');
  await room.addPartner('had', 'gold');
  await room.addPartner('gone', 'gold', false);
  await room.fund(10_000_000);
  await room.divide([plain('had')]);
  await expect(room.divide(['good', 'had', 'gone', 'never', 'good'].map(plain))).rejects.toMatchObject({
    kind: 'invalid',
    problems: [
      { field: '/partners/4/partnerId', problem: 'is named twice' },
      { field: '/partners/1/partnerId', problem: 'has an allocation in this budget already' },
      { field: '/partners/2/partnerId', problem: 'is no active partner' },
      { field: '/partners/3/partnerId', problem: 'is no active partner' },
    ],
  });
  expect(await room.read()).toMatchObject({ allocations: { items: [{ partnerId: 'had' }] } });
});

test('factors outside their range are refused by field', async () => {
  await room.addPartner('good', 'gold');
  await room.fund(10_000_000);
  await expect(room.divide([{ partnerId: 'good', pipelinePotential: 2.1, strategicValue: 0.7 }])).rejects.toMatchObject(
    {
      problems: [{ field: '/partners/0/pipelinePotential' }, { field: '/partners/0/strategicValue' }],
    },
  );
});

test('two racing divisions of the last money: one wins, the other is told', async () => {
  await room.addPartner('left', 'platinum');
  await room.addPartner('right', 'platinum');
  await room.fund(5_000_000);
  const both = await Promise.allSettled([room.divide([plain('left')]), room.divide([plain('right')])]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const lost = both.find((each) => each.status === 'rejected');
  expect(['conflict', 'insufficient-funds']).toContain(lost?.reason.kind);
  expect(await room.read()).toMatchObject({ totals: { unallocated: 0, available: 5_000_000 } });
  expect(await room.proof()).toMatchObject({ ok: true });
});
