import { afterAll, beforeAll, expect, test } from 'vitest';
import { budgetRoutes } from '../../../functions/budget/routes.ts';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newPolicy } from '../../../functions/store/policies.ts';
import { call, now, staff } from '../../support/rooms.ts';
import { everyItem } from './every-item.ts';
import { budgetId, createBudgetRoom, plain } from './world.ts';

let room: Awaited<ReturnType<typeof createBudgetRoom>>;
beforeAll(async () => {
  room = await createBudgetRoom();
  for (const partnerId of ['a', 'b']) await room.addPartner(partnerId, 'silver');
  await room.fund(1_000_000);
  await room.divide([plain('a')]);
});
afterAll(() => room.drop());

const post = (operation: string, body: unknown) =>
  call(budgetRoutes, room.deps, `POST /budgets/{budgetId}/${operation}`, {
    caller: staff('finance'),
    params: { budgetId },
    body,
  });

const givings: [string, unknown][] = [
  ['allocations', { partners: [plain('b')] }],
  ['allocation-preview', { partners: [plain('b')] }],
  ['allocations/import', 'partnerId,amount\nb,1\n'],
  ['reallocations', { partners: [{ partnerId: 'a', amount: 1 }], reason: 'Too late.' }],
  ['reallocation-preview', { partners: [{ partnerId: 'a', amount: 1 }], reason: 'Too late.' }],
];

test.each(givings)('after quarter and grace, %s are refused and nothing is written', async (operation, body) => {
  room.at('2027-01-31T00:00:00.000Z');
  const before = await everyItem(room.table);
  await expect(post(operation, body)).rejects.toMatchObject({
    kind: 'wrong-state',
    message: `The budget ${budgetId} is closed: its quarter ended on 2026-12-31 and its grace period on 2027-01-30. Nothing was stored.`,
  });
  expect(await everyItem(room.table)).toEqual(before);
});

test('no budget is funded for a quarter that is closed', async () => {
  room.at('2027-01-31T00:00:00.000Z');
  await expect(room.fund(100, { region: 'apac', currency: 'ZZZ' })).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/quarter', problem: expect.stringContaining('is closed') }, { field: '/currency' }],
  });
});

test('on the last day of grace all of it still works', async () => {
  room.at('2027-01-30T23:59:59.999Z');
  await expect(room.fund(100, { region: 'apac' })).resolves.toMatchObject({ status: 201 });
  await expect(post('allocations', { partners: [plain('b')] })).resolves.toMatchObject({ status: 201 });
  await expect(
    post('reallocations', { partners: [{ partnerId: 'a', amount: 1 }], reason: 'In time.' }),
  ).resolves.toMatchObject({ status: 201 });
});

test('the days of grace are policy', async () => {
  const rules = { ...defaultPolicyRules, budget: { graceDays: 0 } };
  await commit(room.table, newPolicy({ version: 2, rules, author: 'ops-1', reason: 'test', createdAt: now }));
  room.at('2027-01-01T00:00:00.000Z');
  await expect(post('allocations', { partners: [plain('b')] })).rejects.toMatchObject({
    message: `The budget ${budgetId} is closed: its quarter ended on 2026-12-31. Nothing was stored.`,
  });
});
