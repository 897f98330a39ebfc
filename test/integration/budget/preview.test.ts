import { afterAll, beforeAll, expect, test } from 'vitest';
import { budgetRoutes } from '../../../functions/budget/routes.ts';
import { call, staff } from '../../support/rooms.ts';
import { everyItem } from './every-item.ts';
import { budgetId, createBudgetRoom, plain } from './world.ts';

let room: Awaited<ReturnType<typeof createBudgetRoom>>;
beforeAll(async () => {
  room = await createBudgetRoom();
  for (const partnerId of ['a', 'b', 'c']) await room.addPartner(partnerId, 'silver');
  await room.fund(1_000_000);
});
afterAll(() => room.drop());

const preview = async (partners: readonly object[], body: object = { partners }) =>
  call(budgetRoutes, room.deps, 'POST /budgets/{budgetId}/allocation-preview', {
    caller: staff('partner-operations'),
    params: { budgetId },
    body,
  });

test('a preview shows every factor and what the budget would cut, and writes nothing', async () => {
  const before = await everyItem(room.table);
  const { status, body } = await preview(['a', 'b', 'c'].map(plain));
  expect(status).toBe(200);
  expect(body).toEqual({
    budgetId,
    currency: 'USD',
    asked: 1_500_000,
    allocated: 1_000_000,
    unallocated: 1_000_000,
    left: 0,
    scaledDown: true,
    allocations: [
      {
        partnerId: 'a',
        tierBase: 500_000,
        pipelinePotential: 1,
        strategicValue: 1,
        unscaled: 500_000,
        amount: 333_334,
      },
      {
        partnerId: 'b',
        tierBase: 500_000,
        pipelinePotential: 1,
        strategicValue: 1,
        unscaled: 500_000,
        amount: 333_333,
      },
      {
        partnerId: 'c',
        tierBase: 500_000,
        pipelinePotential: 1,
        strategicValue: 1,
        unscaled: 500_000,
        amount: 333_333,
      },
    ],
  });
  expect(await everyItem(room.table)).toEqual(before);
});

test('it refuses what an allocation would refuse', async () => {
  await expect(preview([plain('a'), plain('nobody')])).rejects.toMatchObject({
    problems: [{ field: '/partners/1/partnerId', problem: 'is no active partner' }],
  });
  await expect(preview([])).rejects.toMatchObject({ kind: 'invalid' });
});

test('what is allocated afterwards is what was shown', async () => {
  const { body: shown } = await preview([plain('a'), plain('b')]);
  const { body: given } = await room.divide([plain('a'), plain('b')]);
  const figures = ({ allocations }: Record<string, unknown>) =>
    (allocations as { partnerId: string; amount: number }[]).map(({ partnerId, amount }) => [partnerId, amount]);
  expect(figures(given)).toEqual(figures(shown));
  expect(shown).toMatchObject({ scaledDown: false, allocated: given.allocated, left: 0 });
});
