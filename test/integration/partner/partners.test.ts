import { afterAll, beforeAll, expect, test } from 'vitest';
import { personSeated } from '../../../functions/directory/seat-events.ts';
import { partnerRoutes } from '../../../functions/partner/routes.ts';
import { eventChange } from '../../../functions/store/changes.ts';
import { commit } from '../../../functions/store/commit.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { call, createRoom, now, partnerUser, staff } from '../../support/rooms.ts';
import { month } from '../../unit/domain/examples.ts';

let room: Awaited<ReturnType<typeof createRoom>>;
beforeAll(async () => {
  room = await createRoom();
});
afterAll(() => room.drop());

const profile = {
  name: 'Northwind Security GmbH',
  alsoKnownAs: ['Northwind'],
  type: 'reseller',
  persona: 'transactional',
  touchModel: 'one-to-few',
  regions: ['emea'],
  verticals: ['healthcare'],
  lifecycleStage: 'scale',
  signedOn: '2024-02-01',
};
const operations = staff('partner-operations');
const create = (partnerId: string, key?: string) =>
  call(partnerRoutes, room.deps, 'POST /partners', {
    caller: operations,
    body: { ...profile, partnerId },
    ...(key && { key }),
  });
const read = (partnerId: string, caller = operations) =>
  call(partnerRoutes, room.deps, 'GET /partners/{partnerId}', { caller, params: { partnerId } });
const feed = (partnerId: string, months: unknown[]) =>
  call(partnerRoutes, room.deps, 'POST /partners/{partnerId}/performance', {
    caller: operations,
    params: { partnerId },
    body: { months },
  });

test('a new partner is registered, and the same key answers the same partner', async () => {
  const first = await create('northwind', 'key-northwind');
  expect(first).toMatchObject({ status: 201, body: { partnerId: 'northwind', tier: 'registered', revision: 1 } });
  const second = await create('northwind', 'key-northwind');
  expect(second).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' } });
  expect(second.body).toEqual(first.body);
});

test('an id is given once, whoever asks', async () => {
  await create('taken');
  await expect(create('taken')).rejects.toMatchObject({ kind: 'conflict', problems: [{ field: '/partnerId' }] });
});

test('a partner with the id of somebody who has a seat sees nothing of theirs', async () => {
  const mira = { personId: 'mira', name: 'Mira', email: 'mira@vendor.example', regions: [], absences: [] };
  const seated = personSeated({ ...mira, roles: ['partner-operations'], language: 'en' }, { at: now, by: 'olga' });
  await commit(room.deps.table, [eventChange({ ...seated, eventId: 'evt_0' })]);
  await create('mira');
  const { body } = await read('mira', partnerUser('mira'));
  expect(body).toMatchObject({ timeline: [{ type: 'partner.added' }] });
});

test('two racing creates with one key make one partner', async () => {
  const both = await Promise.all([create('racing', 'key-racing'), create('racing', 'key-racing')]);
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
  expect(both.filter(({ headers }) => headers?.['idempotency-replayed'])).toHaveLength(1);
});

test('the same key with another body is refused', async () => {
  await create('mismatch-a', 'key-mismatch');
  await expect(create('mismatch-b', 'key-mismatch')).rejects.toMatchObject({ kind: 'idempotency-mismatch' });
  await expect(read('mismatch-b')).rejects.toMatchObject({ kind: 'not-found' });
});

test("a partner's user reads their own partner and hears the same words of another as of an absent one", async () => {
  await create('own');
  await create('other');
  expect((await read('own', partnerUser('own'))).body).toMatchObject({ partner: { partnerId: 'own' } });
  const other = await read('other', partnerUser('own')).catch((thrown) => thrown);
  const absent = await read('absent', partnerUser('own')).catch((thrown) => thrown);
  expect([other.kind, other.message]).toEqual([absent.kind, absent.message]);
});

test('an update replaces the profile, and the revision that was read guards it', async () => {
  await create('edited');
  const body = { ...profile, name: 'Northwind AG', active: false, revision: 1 };
  const update = () =>
    call(partnerRoutes, room.deps, 'PUT /partners/{partnerId}', {
      caller: operations,
      params: { partnerId: 'edited' },
      body,
    });
  expect((await update()).body).toMatchObject({ name: 'Northwind AG', active: false, revision: 2, tier: 'registered' });
  await expect(update()).rejects.toMatchObject({ kind: 'conflict' });
});

test('the tier cannot be typed in', async () => {
  const body = { ...profile, partnerId: 'typed', tier: 'platinum' };
  await expect(call(partnerRoutes, room.deps, 'POST /partners', { caller: operations, body })).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/tier' }],
  });
});

test('performance is fed month by month, a month again replaces it, and every change of tier is told', async () => {
  await create('fed');
  const silver = await feed('fed', [
    month('2026-09', { partnerRevenue: 600_000 }),
    month('2026-10', { partnerRevenue: 400_000 }),
  ]);
  expect(silver).toMatchObject({ status: 200, body: { tier: 'silver', revision: 2 } });
  await feed('fed', [month('2026-10', { partnerRevenue: 4_400_000 })]);
  await feed('fed', [month('2025-11', { partnerRevenue: 90_000_000 })]);
  const { body } = await read('fed', partnerUser('fed'));
  expect(body).toMatchObject({
    partner: { tier: 'gold', revision: 4 },
    performance: [
      { month: '2025-11' },
      { month: '2026-09', partnerRevenue: 600_000 },
      { month: '2026-10', partnerRevenue: 4_400_000 },
    ],
  });
  const timeline = body.timeline as { type: string; by: string; sentence: string }[];
  expect(timeline.map(({ type }) => type).toSorted()).toEqual([
    'partner.added',
    ...Array.from({ length: 3 }, () => 'partner.performance-fed'),
    ...Array.from({ length: 2 }, () => 'partner.tier-changed'),
  ]);
  const sentences = timeline.map(({ sentence }) => sentence).join(' ');
  for (const told of ['fed for 2026-09, 2026-10', 'fed for 2025-11', 'registered to silver', 'silver to gold'])
    expect(sentences).toContain(told);
  expect(timeline.every(({ by }) => by === 'programme')).toBe(true);
});

test('one event for every change tells who made it and what was before, and none for the same figures again', async () => {
  await create('told');
  const caller = staff('partner-account-manager');
  const body = { ...profile, name: 'Northwind Moved AG', touchModel: 'one-to-many', active: true, revision: 1 };
  await call(partnerRoutes, room.deps, 'PUT /partners/{partnerId}', { caller, params: { partnerId: 'told' }, body });
  await feed('told', [month('2026-10', { quotesIssued: 10 })]);
  await feed('told', [month('2026-10', { quotesIssued: 10 })]);
  await feed('told', [month('2026-10', { quotesIssued: 4 })]);
  const events = await timelineOf(room.table, 'told');
  const [added, changed, fed, again, ...more] = events.toSorted(
    (left, right) => (left.trail?.number ?? 0) - (right.trail?.number ?? 0),
  );
  expect(added).toMatchObject({ type: 'partner.added', by: 'partner-operations-1', partnerId: 'told' });
  expect(changed).toMatchObject({
    type: 'partner.changed',
    by: 'partner-account-manager-1',
    facts: { revision: 2, touchModel: 'one-to-many', touchModelBefore: 'one-to-few', persona: 'transactional' },
  });
  expect(changed?.facts).not.toHaveProperty('personaBefore');
  expect(changed?.facts.sha256).not.toBe(added?.facts.sha256);
  expect(fed).toMatchObject({ type: 'partner.performance-fed', facts: { months: '2026-10', sha256Before: null } });
  expect(again).toMatchObject({ by: 'partner-operations-1', facts: { sha256Before: fed?.facts.sha256 } });
  expect(more).toEqual([]);
  expect(JSON.stringify(events)).not.toContain('Moved');
});

test('a feed that names a month twice or a fraction of a cent is refused whole', async () => {
  await create('bad-feed');
  const twice = [month('2026-10'), month('2026-10')];
  await expect(feed('bad-feed', twice)).rejects.toMatchObject({ kind: 'invalid', problems: [{ field: '/months' }] });
  const fraction = [month('2026-09'), month('2026-10', { dealValue: 0.5, meetings: -1 })];
  await expect(feed('bad-feed', fraction)).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/months/1/meetings' }, { field: '/months/1/dealValue' }],
  });
  expect((await read('bad-feed')).body).toMatchObject({ performance: [] });
});

test('all partners are listed across their shards, page by page, each once', async () => {
  const listing = await createRoom();
  const ids = Array.from({ length: 23 }, (_, n) => `partner-${n}`);
  for (const partnerId of ids) {
    await call(partnerRoutes, listing.deps, 'POST /partners', { caller: operations, body: { ...profile, partnerId } });
  }
  const found: unknown[] = [];
  let cursor: unknown;
  do {
    const { body } = await call(partnerRoutes, listing.deps, 'GET /partners', {
      caller: staff('finance'),
      query: { limit: '5', ...(typeof cursor === 'string' && { cursor }) },
    });
    const items = body.items as { partnerId: string }[];
    expect(items.length).toBeLessThanOrEqual(5);
    found.push(...items.map(({ partnerId }) => partnerId));
    cursor = body.cursor;
  } while (cursor !== null);
  expect(found.toSorted()).toEqual(ids.toSorted());
  await listing.drop();
});

test('a strange cursor is refused, and a partner user lists nobody', async () => {
  const list = (caller: ReturnType<typeof staff>, query: object) =>
    call(partnerRoutes, room.deps, 'GET /partners', { caller, query });
  await expect(list(operations, { cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/query/cursor' }],
  });
  await expect(list(partnerUser('own'), {})).rejects.toMatchObject({ kind: 'forbidden' });
});
