import { afterAll, beforeAll, expect, test } from 'vitest';
import { commit } from '../../../functions/store/commit.ts';
import { newProgram } from '../../../functions/store/programs.ts';
import { staff } from '../../support/rooms.ts';
import { program, terms } from '../../unit/domain/examples.ts';
import { createWorld, luca, nora, pmm, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await commit(world.table, [newProgram(program), newProgram({ ...program, programId: 'closed', active: false })]);
});
afterAll(() => world.drop());

const post = (body: unknown, key?: string, caller = nora) =>
  world.ask('POST /requests', { caller, body, ...(key && { key }) });
const count = async () => ((await world.list(nora, { limit: '100' })).body.items as unknown[]).length;
const fieldsOf = (body: unknown) =>
  post(body).then(
    () => [],
    ({ kind, problems }) => [kind, ...problems.map(({ field }: { field: string }) => field).sort()],
  );

test('a request is stored with its event, and starts as version 1', async () => {
  const { status, body, headers } = await post(terms);
  expect(status).toBe(201);
  expect(headers).toBeUndefined();
  expect(body).toMatchObject({ partnerId: 'northwind', status: 'submitted', version: 1, terms, reason: null });
  const requestId = String(body.requestId);
  expect(await world.stored(requestId)).toMatchObject({
    revision: 1,
    submittedBy: `partner:${nora.userId}`,
    contact: { name: nora.name, email: nora.email },
  });
  expect(await world.events(requestId)).toEqual(['request.submitted']);
});

test('the same key with the same body answers what was created, whatever became of it', async () => {
  const first = await post({ ...terms, title: 'Sent twice' }, 'key-replay');
  const { requestId } = first.body;
  await world.ask('POST /requests/{requestId}/withdrawal', { caller: nora, params: { requestId } });
  const { currency, ...rest } = terms;
  const again = await post({ currency, ...rest, title: '  Sent twice ' }, 'key-replay');
  expect(again).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' } });
  expect(again.body).toMatchObject({ requestId, status: 'withdrawn' });
});

test('the same key with another body is refused, and nothing is stored', async () => {
  await post(terms, 'key-mismatch');
  const before = await count();
  await expect(post({ ...terms, amount: terms.amount + 1 }, 'key-mismatch')).rejects.toMatchObject({
    kind: 'idempotency-mismatch',
    problems: [{ field: '/header/Idempotency-Key' }],
  });
  expect(await count()).toBe(before);
});

test('a key belongs to the user who sent it', async () => {
  const [mine, theirs] = [await post(terms, 'key-shared'), await post(terms, 'key-shared', luca)];
  expect(theirs.headers).toBeUndefined();
  expect(theirs.body).toMatchObject({ partnerId: 'contoso' });
  expect(theirs.body.requestId).not.toBe(mine.body.requestId);
});

test('five creates with the same key at once make one request, and all hear of it', async () => {
  const before = await count();
  const replies = await Promise.all(Array.from({ length: 5 }, () => post(terms, 'key-race')));
  expect(new Set(replies.map(({ body }) => body.requestId)).size).toBe(1);
  expect(replies.filter(({ headers }) => headers === undefined)).toHaveLength(1);
  expect(await count()).toBe(before + 1);
  expect(await world.events(String(replies[0]?.body.requestId))).toEqual(['request.submitted']);
});

test('two bodies with the same key at once: one request, and the other is refused', async () => {
  const before = await count();
  const answers = await Promise.allSettled([post(terms, 'key-race-2'), post({ ...terms, amount: 7 }, 'key-race-2')]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(answers).toContainEqual(
    expect.objectContaining({ reason: expect.objectContaining({ kind: 'idempotency-mismatch' }) }),
  );
  expect(await count()).toBe(before + 1);
});

test('every bad field is in one answer, and nothing is stored', async () => {
  const before = await count();
  const bad = {
    ...terms,
    title: ' x ',
    motion: 'party',
    activityType: undefined,
    startDate: '2027-02-30',
    region: 'EMEA',
    amount: 0.5,
    currency: 'dollars',
    expectedPipeline: -1,
    reusesRequestId: 'req_1',
    status: 'approved',
  };
  expect(await fieldsOf(bad)).toEqual([
    'invalid',
    '/activityType',
    '/amount',
    '/currency',
    '/expectedPipeline',
    '/motion',
    '/region',
    '/reusesRequestId',
    '/startDate',
    '/status',
    '/title',
  ]);
  expect(await fieldsOf({ ...terms, startDate: '2027-02-01', endDate: '2027-01-31', title: '' })).toEqual([
    'invalid',
    '/endDate',
    '/title',
  ]);
  expect(await count()).toBe(before);
});

test('what contradicts program, partner and budget is told in one answer, too', async () => {
  const reusesRequestId = await world.submit({}, luca);
  const { programId, motion, activityType } = program;
  const odd = { ...terms, programId, motion: 'event', activityType: 'webinar', region: 'apac', reusesRequestId };
  expect(await fieldsOf(odd)).toEqual([
    'invalid',
    '/activityType',
    '/motion',
    '/region',
    '/reusesRequestId',
    '/startDate',
  ]);
  expect(await fieldsOf({ ...terms, motion, activityType, programId: 'closed' })).toEqual(['invalid', '/programId']);
  expect(await fieldsOf({ ...terms, programId: 'no-such' })).toEqual(['invalid', '/programId']);
  expect(await fieldsOf({ ...terms, currency: 'EUR' })).toEqual(['invalid', '/currency']);
  expect(await fieldsOf({ ...terms, endDate: '2200-01-01' })).toEqual(['invalid', '/endDate']);
});

test('a partner without allocation, or one that is not active, cannot ask', async () => {
  await world.addPartner('asleep', 1000, { active: false });
  await expect(post({ ...terms, partnerId: 'asleep' }, undefined, pmm)).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/partnerId' }],
  });
  expect(await fieldsOf({ ...terms, region: 'amer' })).toContain('/region');
});

test('a key that was refused is free for the mended body', async () => {
  await expect(post({ ...terms, amount: 0 }, 'key-mended')).rejects.toMatchObject({ kind: 'invalid' });
  await expect(post({ ...terms, region: 'apac' }, 'key-mended')).rejects.toMatchObject({ kind: 'invalid' });
  expect((await post(terms, 'key-mended')).headers).toBeUndefined();
});

test('staff ask for a partner they name; the seats that do not serve partners may not', async () => {
  const { body } = await post({ ...terms, partnerId: 'contoso' }, undefined, pmm);
  expect(body).toMatchObject({ partnerId: 'contoso' });
  expect(await world.stored(String(body.requestId))).toMatchObject({ submittedBy: pmm.userId });
  await expect(post(terms, undefined, pmm)).rejects.toMatchObject({ problems: [{ field: '/partnerId' }] });
  for (const role of ['finance', 'cro', 'regional-lead'] as const) {
    await expect(post(terms, undefined, staff(role))).rejects.toMatchObject({ kind: 'forbidden' });
  }
});
