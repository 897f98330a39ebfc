import { afterAll, beforeAll, expect, test } from 'vitest';
import { programRoutes } from '../../../functions/program/routes.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { call, createRoom, partnerUser, staff } from '../../support/rooms.ts';
import { program } from '../../unit/domain/examples.ts';

let room: Awaited<ReturnType<typeof createRoom>>;
beforeAll(async () => {
  room = await createRoom();
});
afterAll(() => room.drop());

const { active: _a, revision: _r, createdAt: _c, updatedAt: _u, programId: _p, ...terms } = program;
const operations = staff('partner-operations');
const create = (programId: string, over: object = {}, key?: string) =>
  call(programRoutes, room.deps, 'POST /programs', {
    caller: operations,
    body: { ...terms, programId, ...over },
    ...(key && { key }),
  });

test('a program is in the catalog once, for partners too', async () => {
  const first = await create('webinar', {}, 'key-webinar');
  expect(first).toMatchObject({ status: 201, body: { programId: 'webinar', active: true, revision: 1 } });
  expect((await create('webinar', {}, 'key-webinar')).body).toEqual(first.body);
  await expect(create('webinar')).rejects.toMatchObject({ kind: 'conflict' });
  const caller = partnerUser('northwind');
  const params = { programId: 'webinar' };
  expect((await call(programRoutes, room.deps, 'GET /programs/{programId}', { caller, params })).body).toEqual(
    first.body,
  );
  const listed = await call(programRoutes, room.deps, 'GET /programs', { caller });
  expect(listed.body).toMatchObject({ items: [{ programId: 'webinar' }], cursor: null });
});

test('its terms are replaced under the revision that was read', async () => {
  await create('edited');
  const update = (revision: number) =>
    call(programRoutes, room.deps, 'PUT /programs/{programId}', {
      caller: operations,
      params: { programId: 'edited' },
      body: { ...terms, active: false, cap: 100, revision },
    });
  expect((await update(1)).body).toMatchObject({ active: false, cap: 100, revision: 2 });
  await expect(update(1)).rejects.toMatchObject({ kind: 'conflict' });
});

test('one event for every change tells who made it, every figure, and what it was before', async () => {
  const key = 'key-told';
  await create('told', {}, key);
  await create('told', {}, key);
  const change = (body: object) =>
    call(programRoutes, room.deps, 'PUT /programs/{programId}', {
      caller: staff('partner-marketing-manager'),
      params: { programId: 'told' },
      body: { ...terms, active: true, ...body },
    });
  const changedTo = { cap: 900_000, reimbursementShare: 60, preApproved: false, eligibleTiers: ['gold'] };
  await change({ ...changedTo, revision: 1 });
  await change({ ...changedTo, name: 'Call +49 30 1234', revision: 2 });
  const [added, changed, reworded, ...more] = await timelineOf(room.table, 'program:told');
  expect(added).toMatchObject({
    type: 'program.added',
    by: 'partner-operations-1',
    facts: { revision: 1, active: true, preApproved: true, cap: 500_000, currency: 'USD', reimbursementShare: 100 },
    trail: { number: 1 },
  });
  expect(changed).toMatchObject({
    type: 'program.changed',
    by: 'partner-marketing-manager-1',
    sentence: 'The program was changed: up to $9,000.00 at 60 %, before pre-approved, up to $5,000.00 at 100 %.',
    facts: {
      ...{ revision: 2, cap: 900_000, capBefore: 500_000, reimbursementShare: 60, reimbursementShareBefore: 100 },
      ...{ preApproved: false, preApprovedBefore: true, eligibleTiers: 'gold', eligibleTiersBefore: 'silver gold' },
    },
  });
  expect(changed?.facts).not.toHaveProperty('activeBefore');
  expect(JSON.stringify(reworded)).not.toContain('1234');
  expect(reworded?.facts.sha256).not.toBe(changed?.facts.sha256);
  expect(more).toEqual([]);
});

test('bad terms are listed by field', async () => {
  await expect(create('bad', { cap: 0, reimbursementShare: 101, motion: 'golf' })).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/motion' }, { field: '/cap' }, { field: '/reimbursementShare' }],
  });
});

test('partners do not write the catalog, and an absent program is absent', async () => {
  const caller = partnerUser('northwind');
  await expect(
    call(programRoutes, room.deps, 'POST /programs', { caller, body: { ...terms, programId: 'own' } }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(
    call(programRoutes, room.deps, 'GET /programs/{programId}', { caller, params: { programId: 'own' } }),
  ).rejects.toMatchObject({ kind: 'not-found' });
});
