import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as ledger from '../../../functions/domain/ledger/movements.ts';
import { statementRoutes } from '../../../functions/statement/routes.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newPartner } from '../../../functions/store/partners.ts';
import { call, partnerUser, staff } from '../../support/rooms.ts';
import { budgetId, createBooks, hour, partnerId, requestId } from '../budget/ledger-books.ts';
import { partnerOf } from '../budget/world.ts';

let books: Awaited<ReturnType<typeof createBooks>>;
const now = '2026-11-21T09:00:00.000Z';
const finance = staff('finance');

beforeAll(async () => {
  books = await createBooks();
  for (const id of [partnerId, 'contoso', 'without']) {
    await commit(books.table, [newPartner(partnerOf(id, 'gold', true))]);
  }
  await books.allocate('contoso', 1_000, 8);
});
afterAll(() => books.drop());

const deps = () => ({ table: books.table, clock: { now: () => now } });
const ofPartner = async (query: object, caller = finance, id = partnerId) =>
  (
    await call(statementRoutes, deps(), 'GET /partners/{partnerId}/statement', {
      caller,
      params: { partnerId: id },
      query: { budgetId, ...query },
    })
  ).body;
const ofBudget = async (query: object = {}, id = budgetId, caller = finance) =>
  (
    await call(statementRoutes, deps(), 'GET /budgets/{budgetId}/statement', {
      caller,
      params: { budgetId: id },
      query,
    })
  ).body;
const nothing = { allocated: 0, available: 0, reserved: 0, payable: 0, paid: 0, expired: 0 };

describe("a partner's statement", () => {
  test('tells everything from the beginning until now', async () => {
    const statement = await ofPartner({});
    expect(statement).toMatchObject({ partnerId, budgetId, currency: 'USD', from: null, until: now, opening: nothing });
    expect(
      (statement.lines as { movement: string; amount: number }[]).map((line) => [line.movement, line.amount]),
    ).toEqual([
      ['allocate', 6_000],
      ['reserve', 4_000],
      ['post', 2_500],
      ['settle', 1_000],
      ['settle', 1_500],
      ['void', 1_500],
    ]);
    expect(statement.closing).toEqual({ ...nothing, allocated: 6_000, available: 3_500, paid: 2_500 });
  });

  test('stands at any past instant, which belongs to it', async () => {
    const statement = await ofPartner({ from: hour(2), until: hour(4) });
    expect(statement).toMatchObject({
      opening: { ...nothing, allocated: 6_000, available: 2_000, reserved: 4_000 },
      lines: [
        { at: hour(3), movement: 'post', requestId, from: 'reserved', to: 'payable' },
        { at: hour(4), movement: 'settle', held: { payable: 1_500, paid: 1_000 } },
      ],
      closing: { ...nothing, allocated: 6_000, available: 2_000, reserved: 1_500, payable: 1_500, paid: 1_000 },
    });
    expect(await ofPartner({ until: '2026-09-01T00:00:00Z' })).toMatchObject({ lines: [], closing: nothing });
  });

  test("is the partner's own to see; another's is as absent as one that never was", async () => {
    expect(await ofPartner({}, partnerUser(partnerId))).toMatchObject({ partnerId });
    const foreign = await ofPartner({}, partnerUser('contoso')).catch((thrown) => thrown);
    const absent = await ofPartner({}, partnerUser('contoso'), 'nobody').catch((thrown) => thrown);
    expect(foreign).toMatchObject({ kind: 'not-found' });
    expect([absent.kind, absent.message]).toEqual([foreign.kind, foreign.message]);
  });

  test('is refused with every problem by field', async () => {
    await expect(
      ofPartner({ budgetId: '2027Q1-emea-USD', from: '2026-12-02T00:00:00Z', until: '2026-12-01T00:00:00Z' }),
    ).rejects.toMatchObject({
      kind: 'invalid',
      problems: [
        { field: '/query/budgetId', problem: 'is no budget in which the partner has an allocation' },
        { field: '/query/until', problem: `lies in the future: it is ${now} now` },
        { field: '/query/from', problem: 'is after the end of the period, 2026-12-01T00:00:00Z' },
      ],
    });
    await expect(ofPartner({}, finance, 'without')).rejects.toMatchObject({ problems: [{ field: '/query/budgetId' }] });
    await expect(ofPartner({ from: '2026-12-02T00:00:00Z' })).rejects.toMatchObject({
      problems: [{ field: '/query/from', problem: `is after the end of the period, ${now}` }],
    });
    await expect(ofPartner({ budgetId: 'emea', from: 'monday', until: '2026-13-01' })).rejects.toMatchObject({
      problems: [{ field: '/query/budgetId' }, { field: '/query/from' }, { field: '/query/until' }],
    });
  });
});

describe("a budget's statement", () => {
  test('tells totals, its own lines and a row for each partner', async () => {
    expect(await ofBudget()).toEqual({
      budgetId,
      currency: 'USD',
      at: now,
      totals: {
        funded: 10_000,
        unallocated: 3_000,
        available: 4_500,
        reserved: 0,
        payable: 0,
        paid: 2_500,
        expired: 0,
      },
      lines: [expect.objectContaining({ movement: 'fund', amount: 10_000, from: 'funding', to: 'unallocated' })],
      partners: {
        items: [
          { ...nothing, partnerId: 'contoso', allocated: 1_000, available: 1_000 },
          { ...nothing, partnerId, allocated: 6_000, available: 3_500, paid: 2_500 },
        ],
        cursor: null,
      },
    });
  });

  test('stands at a past instant', async () => {
    expect(await ofBudget({ at: hour(3) })).toMatchObject({
      totals: { funded: 10_000, unallocated: 4_000, available: 2_000, reserved: 1_500, payable: 2_500, paid: 0 },
      partners: {
        items: [
          { ...nothing, partnerId: 'contoso' },
          { partnerId, allocated: 6_000, payable: 2_500 },
        ],
      },
    });
  });

  test('comes in pages; the totals are on the first', async () => {
    const first = await ofBudget({ limit: '1' });
    expect(first).toMatchObject({ totals: { funded: 10_000 }, partners: { items: [{ partnerId: 'contoso' }] } });
    const { cursor } = first.partners as { cursor: string };
    const second = await ofBudget({ limit: '1', cursor });
    expect(second).toMatchObject({ totals: null, partners: { items: [{ partnerId }] } });
    await expect(ofBudget({ cursor: 'elsewhere' })).rejects.toMatchObject({ problems: [{ field: '/query/cursor' }] });
  });

  test('is for staff, of a budget there is, at an instant that has been', async () => {
    await expect(ofBudget({}, budgetId, partnerUser(partnerId))).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(ofBudget({}, '2027Q1-emea-USD')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(ofBudget({ at: '2026-11-22T00:00:00Z' })).rejects.toMatchObject({
      problems: [{ field: '/query/at' }],
    });
  });
});

test('a period with more lines than a reply holds is cut where the answer says', { timeout: 60_000 }, async () => {
  await books.allocate('long', 1_500, 9);
  await commit(books.table, [newPartner(partnerOf('long', 'gold', true))]);
  const changes = Array.from({ length: 1_010 }, (_, n) =>
    ledger.allocate({ ...books.booking(1, 10 + n), partnerId: 'long', sequence: n + 2, lowers: true }),
  );
  for (let from = 0; from < changes.length; from += 90) await books.book(...changes.slice(from, from + 90));
  await expect(ofPartner({}, finance, 'long')).rejects.toMatchObject({
    problems: [
      {
        field: '/query/until',
        problem: `the period has more than 1000 lines: ask until ${hour(1_008)}, and then from there`,
      },
    ],
  });
  const first = await ofPartner({ until: hour(1_008) }, finance, 'long');
  const rest = await ofPartner({ from: hour(1_008) }, finance, 'long');
  expect([first.lines, rest.lines]).toEqual([
    expect.objectContaining({ length: 1_000 }),
    expect.objectContaining({ length: 11 }),
  ]);
  expect(rest.opening).toEqual(first.closing);
});
