import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { currencyRoutes } from '../../../functions/currency/routes.ts';
import { rateFor } from '../../../functions/store/exchange-rates.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { call, partnerUser, staff } from '../../support/rooms.ts';
import { createCurrencyRoom, yenRate } from './world.ts';

let room: Awaited<ReturnType<typeof createCurrencyRoom>>;
beforeAll(async () => {
  room = await createCurrencyRoom();
});
afterAll(() => room.drop());

const days = async (query: object) => ((await room.list(query)).body.items as { on: string }[]).map(({ on }) => on);

test('finance records rates once; the same again changes nothing', async () => {
  const rates = [yenRate, { ...yenRate, from: 'USD', to: 'JPY', rate: '149.25' }];
  expect(await room.record(...rates)).toMatchObject({ status: 200, body: { recorded: 2, rates } });
  const again = [{ ...yenRate, rate: '0.00670', source: 'another' }, { ...yenRate, on: '2026-11-19' }, yenRate];
  expect((await room.record(...again)).body).toEqual({
    recorded: 1,
    rates: [yenRate, { ...yenRate, on: '2026-11-19' }, yenRate],
  });
  const told = await timelineOf(room.table, 'JPY-USD');
  expect(told.map(({ type, by, facts }) => [type, by, facts.on])).toEqual([
    ['exchange-rate.recorded', 'finance-1', '2026-11-20'],
    ['exchange-rate.recorded', 'finance-1', '2026-11-19'],
  ]);
});

test('a list with problems names every one and records nothing', async () => {
  const kwd = { ...yenRate, from: 'KWD', rate: '3.25' };
  await room.record(kwd);
  const list = [
    { ...yenRate, from: 'GBP', rate: '1.31' },
    { ...yenRate, to: 'JPY' },
    { ...yenRate, from: 'GBP', rate: '0.00' },
    { ...yenRate, from: 'ABC' },
    { ...kwd, on: '2026-11-22' },
    { ...kwd, rate: '3.26' },
  ];
  await expect(room.record(...list)).rejects.toMatchObject({
    kind: 'invalid',
    problems: [
      { field: '/rates/1/to' },
      { field: '/rates/2/rate', problem: 'must be more than zero' },
      { field: '/rates/3/from', problem: 'is no currency of ISO 4217' },
      { field: '/rates/4/on', problem: 'must not be in the future' },
      { field: '/rates/5/rate', problem: expect.stringContaining('3.25 on record') },
    ],
  });
  expect(await days({ from: 'GBP', to: 'USD' })).toEqual([]);
});

test('racing records of other figures: one is on record, the other is told', async () => {
  const rate = { ...yenRate, from: 'CHF', rate: '1.1' };
  const both = await Promise.allSettled([room.record(rate), room.record({ ...rate, rate: '1.2' })]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({
    problems: [{ field: '/rates/0/rate' }],
  });
  const same = await Promise.all([1, 2, 3].map(() => room.record({ ...rate, on: '2026-11-18' })));
  expect(same.map(({ body }) => body.recorded).toSorted()).toEqual([0, 0, 1]);
});

test('a list as long as it may be is one commit', async () => {
  const list = Array.from({ length: 33 }, (_, n) => ({
    ...yenRate,
    from: 'SEK',
    rate: '0.095',
    on: new Date(Date.UTC(2026, 8, 1 + n)).toISOString().slice(0, 10),
  }));
  expect((await room.record(...list)).body.recorded).toBe(33);
  await expect(room.record(...list, yenRate)).rejects.toMatchObject({ problems: [{ field: '/rates' }] });
  await expect(room.record()).rejects.toMatchObject({ problems: [{ field: '/rates' }] });
});

test('rates are listed by the latest day, page after page, in their own direction', async () => {
  const first = await room.list({ from: 'SEK', to: 'USD', limit: '30' });
  const { items, cursor } = first.body as { items: { on: string }[]; cursor: string };
  expect(items[0]).toMatchObject({ on: '2026-10-03' });
  const rest = await days({ from: 'SEK', to: 'USD', limit: '30', cursor });
  expect([items.length, rest.length, rest.at(-1)]).toEqual([30, 3, '2026-09-01']);
  expect(await days({ from: 'USD', to: 'SEK' })).toEqual([]);
  await expect(room.list({ from: 'CHF', to: 'USD', cursor })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(room.list({})).rejects.toMatchObject({
    problems: [{ field: '/query/from' }, { field: '/query/to' }],
  });
});

test('only finance records rates, and no partner reads them', async () => {
  for (const caller of [staff('partner-operations'), staff('head-of-partnerships'), partnerUser('northwind')]) {
    await expect(
      call(currencyRoutes, room.deps, 'POST /exchange-rates', { caller, body: { rates: [yenRate] } }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
  }
  await expect(
    call(currencyRoutes, room.deps, 'GET /exchange-rates', { caller: partnerUser('northwind') }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
});

describe('the rate for a day', () => {
  const dollar = { from: 'NOK', to: 'USD', source: 'ECB' };
  beforeAll(async () => {
    await room.record({ ...dollar, rate: '0.09', on: '2026-11-10' }, { ...dollar, rate: '0.1', on: '2026-11-13' });
  });

  test.each([
    ['2026-11-09', 7, undefined],
    ['2026-11-10', 7, '2026-11-10'],
    ['2026-11-12', 7, '2026-11-10'],
    ['2026-11-13', 0, '2026-11-13'],
    ['2026-11-20', 7, '2026-11-13'],
    ['2026-11-21', 7, undefined],
    ['2026-11-14', 0, undefined],
  ])('on %s, of at most %i days, is that of %s', async (on, maxAgeDays, expected) => {
    expect((await rateFor(room.table, { ...dollar, on, maxAgeDays }))?.on).toBe(expected);
    expect(await rateFor(room.table, { from: 'USD', to: 'NOK', on, maxAgeDays })).toBeUndefined();
  });
});
