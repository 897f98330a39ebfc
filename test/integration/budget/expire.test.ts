import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { expireAllocations } from '../../../functions/budget/expire.ts';
import { availableAccount } from '../../../functions/domain/ledger/accounts.ts';
import { reserve, voidReservation } from '../../../functions/domain/ledger/movements.ts';
import { logger } from '../../../functions/platform/logger.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newExchangeRate } from '../../../functions/store/exchange-rates.ts';
import { balanceOf, ledgerChanges } from '../../../functions/store/ledger.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { now } from '../../support/rooms.ts';
import { overtaken } from '../request/overtaken.ts';
import { everyItem } from './every-item.ts';
import { budgetId, createBudgetRoom, plain } from './world.ts';

const lastDay = '2027-01-30T23:59:59.999Z';
const dayAfter = '2027-01-31T02:00:00.000Z';

let room: Awaited<ReturnType<typeof createBudgetRoom>>;
beforeEach(async () => {
  room = await createBudgetRoom();
  for (const partnerId of ['a', 'b', 'c']) await room.addPartner(partnerId, 'silver');
  await room.fund(2_000_000);
  await room.divide(['a', 'b', 'c'].map(plain));
  room.at(dayAfter);
});
afterEach(() => room.drop());

const run = (over: Partial<Parameters<typeof expireAllocations>[0]> = {}) =>
  expireAllocations({ ...room.deps, timeLeft: () => 600_000, ...over });
const booking = (amount: number, partnerId = 'a') =>
  ({ budgetId, partnerId, requestId: 'req_1', currency: 'USD', amount, by: 'pmm-1', at: now }) as const;
const hold = (amount: number) => commit(room.table, ledgerChanges(reserve(booking(amount))));
const available = (partnerId: string) => balanceOf(room.table, availableAccount({ budgetId, partnerId }));
const told = async () =>
  (await timelineOf(room.table, budgetId)).flatMap(({ type, partnerId, facts, by }) =>
    type === 'allocation.expired' ? [[partnerId, facts.amount, facts.on, by]] : [],
  );
const nothing = { budgets: 0, partners: 0, amountsByCurrency: {}, finished: true, failed: 0 };

test('until quarter and grace are over nothing expires', async () => {
  room.at(lastDay);
  const before = await everyItem(room.table);
  expect(await run()).toEqual(nothing);
  expect(await everyItem(room.table)).toEqual(before);
});

test('then what is not reserved expires, partner by partner, and is told; what was given to nobody stays', async () => {
  await hold(120_000);
  expect(await run()).toEqual({ ...nothing, budgets: 1, partners: 3, amountsByCurrency: { USD: 1_380_000 } });
  expect(await room.read()).toMatchObject({
    totals: { unallocated: 500_000, available: 0, reserved: 120_000, expired: 1_380_000 },
  });
  expect((await told()).toSorted()).toEqual([
    ['a', 380_000, '2027-01-31', 'system'],
    ['b', 500_000, '2027-01-31', 'system'],
    ['c', 500_000, '2027-01-31', 'system'],
  ]);
  expect(await room.proof()).toMatchObject({ ok: true });
});

test('the second run and every later one changes nothing', async () => {
  await run();
  const after = await everyItem(room.table);
  expect(await run()).toEqual(nothing);
  room.at('2027-02-01T02:00:00.000Z');
  expect(await run()).toEqual(nothing);
  expect(await everyItem(room.table)).toEqual(after);
});

test('two runs at once expire each allocation once', async () => {
  const [one, other] = await Promise.all([run(), run()]);
  expect(one.partners + other.partners).toBe(3);
  expect(await told()).toHaveLength(3);
  expect(await room.proof()).toMatchObject({ ok: true });
});

test('money that is reserved between look and write is not expired', async () => {
  const report = await run(overtaken(room.deps, () => hold(120_000)));
  expect(report).toMatchObject({ partners: 3, amountsByCurrency: { USD: 1_380_000 }, failed: 0 });
  expect(await room.read()).toMatchObject({ totals: { available: 0, reserved: 120_000, expired: 1_380_000 } });
  expect(await room.proof()).toMatchObject({ ok: true });
});

test('what comes back to a partner after the run is the next day’s', async () => {
  await hold(120_000);
  await run();
  await commit(room.table, ledgerChanges(voidReservation({ ...booking(120_000), why: 'cancelled' })));
  expect(await run()).toEqual(nothing);
  expect(await available('a')).toBe(120_000);
  room.at('2027-02-01T02:00:00.000Z');
  expect(await run()).toMatchObject({ partners: 1, amountsByCurrency: { USD: 120_000 } });
  expect(await available('a')).toBe(0);
});

test('a run that has no more time says so, and the next one goes on', async () => {
  const left = [60_000, 20_000];
  expect(await run({ timeLeft: () => left.shift() ?? 0 })).toMatchObject({ partners: 1, finished: false });
  expect(await run()).toMatchObject({ partners: 2, finished: true });
  expect(await told()).toHaveLength(3);
});

test('a run that crashes at any commit leaves whole entries, and the next one goes on', async () => {
  const logged = vi.spyOn(logger, 'error').mockReturnValue();
  let commits = 0;
  const { client, name } = room.table;
  const send: typeof client.send = (command: never) => {
    if ((command as { constructor: { name: string } }).constructor.name === 'TransactWriteCommand' && ++commits === 2) {
      throw new Error('the connection broke');
    }
    return client.send(command);
  };
  const table = { name, client: Object.assign(Object.create(client), { send }) };
  expect(await run({ table })).toMatchObject({ partners: 2, failed: 1, finished: true });
  expect(logged).toHaveBeenCalledWith('SWEEP_ITEM_FAILED', expect.objectContaining({ error: expect.any(Error) }));
  logged.mockRestore();
  expect(await room.proof()).toMatchObject({ ok: true });
  expect(await run()).toMatchObject({ partners: 1, failed: 0 });
  expect(await told()).toHaveLength(3);
});

test('sums stand by currency, and open budgets are left alone', async () => {
  const rate = { from: 'JPY', to: 'USD', rate: '0.0067', source: 'ECB', on: '2026-11-20' };
  await commit(room.table, [newExchangeRate(rate)]);
  room.at(now);
  await room.fund(1_000_000, { quarter: '2027Q1' });
  await room.fund(3_000, { currency: 'JPY' });
  await room.divide([plain('a')], undefined, room.deps, '2027Q1-emea-USD');
  await room.divide([plain('a')], undefined, room.deps, '2026Q4-emea-JPY');
  room.at(dayAfter);
  expect(await run()).toMatchObject({ budgets: 2, partners: 4, amountsByCurrency: { USD: 1_500_000, JPY: 3_000 } });
  expect(await available('a')).toBe(0);
});
