import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { budgetRoutes } from '../../../functions/budget/routes.ts';
import { readBudget } from '../../../functions/store/budgets.ts';
import { call, staff } from '../../support/rooms.ts';
import { createBudgetRoom, plain } from '../budget/world.ts';
import { recordRates, yenRate } from './world.ts';

const yenBudget = '2026Q4-emea-JPY';
let room: Awaited<ReturnType<typeof createBudgetRoom>>;
beforeEach(async () => {
  room = await createBudgetRoom();
});
afterEach(() => room.drop());

const divide = (budgetId: string, ...partners: object[]) =>
  call(budgetRoutes, room.deps, 'POST /budgets/{budgetId}/allocations', {
    caller: staff('finance'),
    params: { budgetId },
    body: { partners },
  });

describe('a budget in another currency than the programme', () => {
  test('is not funded without a recent rate in its direction, and says what is missing', async () => {
    await recordRates(room, { ...yenRate, on: '2026-11-13' }, { ...yenRate, from: 'USD', to: 'JPY', rate: '149' });
    await expect(room.fund(1_000_000, { currency: 'JPY' })).rejects.toMatchObject({
      kind: 'invalid',
      problems: [
        { field: '/currency', problem: 'has no exchange rate to USD of the last 7 days; finance records one first' },
      ],
    });
    expect(await readBudget(room.table, yenBudget)).toBeUndefined();
  });

  test('keeps the latest rate of its creation, whatever is recorded later', async () => {
    await recordRates(room, { ...yenRate, on: '2026-11-18', rate: '0.0066' }, yenRate);
    const { body } = await room.fund(1_000_000, { currency: 'JPY' }, 'key-of-the-budget');
    expect(body).toMatchObject({ budgetId: yenBudget, rate: yenRate });
    room.at('2027-03-01T09:00:00.000Z');
    expect((await room.fund(1_000_000, { currency: 'JPY' }, 'key-of-the-budget')).body).toEqual(body);
    expect(await readBudget(room.table, yenBudget)).toMatchObject({ rate: yenRate });
  });

  test('gives each tier what its base is worth at that rate, rounded down', async () => {
    await room.addPartner('gold', 'gold');
    await room.addPartner('new', 'registered');
    await recordRates(room, yenRate, { ...yenRate, from: 'KWD', rate: '3.25' });
    await room.fund(100_000_000, { currency: 'JPY' });
    await room.fund(100_000_000, { currency: 'KWD' });
    const factors = { partnerId: 'gold', pipelinePotential: 1.5, strategicValue: 1 };
    // $15,000.00 are 2,238,805.97 yen, $2,000.00 are 298,507.46.
    expect((await divide(yenBudget, factors, plain('new'))).body.allocations).toMatchObject([
      { tierBase: 2_238_805, unscaled: 3_358_207, amount: 3_358_207 },
      { tierBase: 298_507, amount: 298_507 },
    ]);
    expect((await divide('2026Q4-emea-KWD', plain('gold'))).body.allocations).toMatchObject([
      { tierBase: 4_615_384, amount: 4_615_384 },
    ]);
  });

  test('whose rate makes a base too large to be kept is divided to nobody', async () => {
    await room.addPartner('gold', 'gold');
    await recordRates(room, { ...yenRate, rate: '0.0000000001' });
    await room.fund(1_000_000, { currency: 'JPY' });
    await expect(divide(yenBudget, plain('gold'))).rejects.toMatchObject({
      kind: 'invalid',
      problems: [{ field: '/partners/0/partnerId', problem: expect.stringContaining('more than ¥1,000,000,000,000') }],
    });
    await recordRates(room, { ...yenRate, from: 'KWD', rate: '0.0000000001' });
    await room.fund(1_000_000, { currency: 'KWD' });
    await expect(divide('2026Q4-emea-KWD', plain('gold'))).rejects.toMatchObject({
      kind: 'invalid',
      problems: [{ field: '/partners/0/partnerId' }],
    });
  });
});

test('a budget in the currency of the programme needs no rate and has none', async () => {
  expect((await room.fund(1_000_000)).body).not.toHaveProperty('rate');
});
