import { afterAll, beforeAll, expect, test } from 'vitest';
import { programRoutes } from '../../../functions/program/routes.ts';
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
