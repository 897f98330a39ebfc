import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemOf } from '../../../functions/platform/http/problem.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { staff } from '../../support/rooms.ts';
import { terms } from '../../unit/domain/examples.ts';
import { approved, asked } from './deciding.ts';
import { createWorld, luca, nora, pmm, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.drop());

type Item = { requestId: string };
const pageOf = async (caller = nora, query: object = {}) => {
  const { items, cursor } = (await world.list(caller, query)).body as { items: Item[]; cursor: string | null };
  return { ids: items.map(({ requestId }) => requestId), cursor };
};

test('a partner pages through its own requests, newest first, each once', async () => {
  const mine: string[] = [];
  for (let n = 0; n < 5; n++) mine.unshift(await world.submit());
  await world.submit({}, luca);
  const first = await pageOf(nora, { limit: '2' });
  const second = await pageOf(nora, { limit: '2', cursor: first.cursor });
  const third = await pageOf(nora, { limit: '2', cursor: second.cursor });
  expect([...first.ids, ...second.ids, ...third.ids]).toEqual(mine);
  expect(third.cursor).toBeNull();
  expect((await pageOf(pmm, { partnerId: 'northwind', limit: '100' })).ids).toEqual(mine);
});

test('a cursor of another listing is refused, as is one that nobody gave out', async () => {
  await world.submit();
  await world.submit();
  const { cursor } = await pageOf(nora, { limit: '1' });
  const forged = Buffer.from(JSON.stringify({ pk: 'a', sk: 'b' })).toString('base64url');
  for (const odd of [cursor, forged, 'bm90IGpzb24', '%%%']) {
    await expect(world.list(luca, { cursor: odd })).rejects.toMatchObject({
      kind: 'invalid',
      problems: [{ field: '/query/cursor' }],
    });
  }
});

test.each([
  [{ limit: '0' }, '/query/limit'],
  [{ limit: '101' }, '/query/limit'],
  [{ limit: 'ten' }, '/query/limit'],
  [{ cursor: '' }, '/query/cursor'],
  [{ status: 'approved' }, '/query/status'],
])('the query %j is refused', async (query, field) => {
  await expect(world.list(nora, query)).rejects.toMatchObject({ kind: 'invalid', problems: [{ field }] });
});

/** What a caller hears, as it goes over the wire. */
const heard = async (answer: Promise<unknown>) =>
  problemOf(
    await answer.then(
      () => 'nothing',
      (thrown) => thrown,
    ),
  );

test("somebody else's request is told in the very words of one that never was", async () => {
  const theirs = await world.submit({}, luca);
  const never = newId('req');
  const [reading, changing, withdrawing] = [
    'GET /requests/{requestId}',
    'PUT /requests/{requestId}',
    'POST /requests/{requestId}/withdrawal',
  ] as const;
  const ask = (operation: typeof reading | typeof changing | typeof withdrawing, requestId: string) =>
    heard(
      world.ask(operation, { caller: nora, params: { requestId }, ...(operation === changing && { body: terms }) }),
    );
  for (const operation of [reading, changing, withdrawing]) {
    const answer = await ask(operation, theirs);
    expect(answer).toEqual(await ask(operation, never));
    expect(answer).toEqual(await ask(reading, never));
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain('contoso');
  }
  expect((await world.stored(theirs)).status).toBe('submitted');
});

test("nor can another partner's name be tried out", async () => {
  const named = (partnerId: string) => [
    heard(world.list(nora, { partnerId })),
    heard(world.ask('POST /requests', { caller: nora, body: { ...terms, partnerId } })),
    heard(world.ask('POST /requests/what-if', { caller: nora, body: { ...terms, partnerId } })),
  ];
  const [theirs, never] = await Promise.all([Promise.all(named('contoso')), Promise.all(named('no-such-partner'))]);
  expect(theirs).toEqual(never);
  expect(theirs.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
});

test('an activity of another partner is reused as little as one that never was', async () => {
  const theirs = await world.submit({}, luca);
  const reuse = (reusesRequestId: string) =>
    heard(world.ask('POST /requests', { caller: nora, body: { ...terms, reusesRequestId } }));
  expect(await reuse(theirs)).toEqual(await reuse(newId('req')));
  const own = await world.submit();
  expect((await world.stored(await world.submit({ reusesRequestId: own }))).terms.reusesRequestId).toBe(own);
});

test('a reading shows decision, approvals, funding and timeline; staff ids are for staff', async () => {
  const requestId = await approved(world);
  const reading = await world.read(requestId);
  expect(reading).toMatchObject({
    request: { requestId, status: 'approved', reason: null },
    decision: { outcome: 'review', policyVersion: 1 },
    approvals: [{ stage: 0, role: 'partner-marketing-manager', decidedBy: 'Mira Jansen', verdict: 'approve' }],
    funding: { budgetId: '2027Q1-emea-USD', reserved: 400_000, left: 400_000, claimDeadline: '2027-04-27' },
    claims: [],
  });
  const by = (of: Record<string, unknown>) => (of.timeline as { by: string }[]).map((entry) => entry.by);
  expect(by(reading)).toEqual(['partner', 'system', 'system', 'programme']);
  expect(by(await world.read(requestId, staff('cro')))).toEqual([
    `partner:${nora.userId}`,
    'system',
    'system',
    'approver-0',
  ]);
});

test('before triage there is neither decision nor funding', async () => {
  expect(await world.read(await world.submit())).toMatchObject({ decision: null, approvals: [], funding: null });
  expect(await world.read(await asked(world))).toMatchObject({ decision: { outcome: 'review' }, funding: null });
});
