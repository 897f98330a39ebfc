import { afterEach, beforeEach, expect, test } from 'vitest';
import { directoryRoutes } from '../../../functions/directory/routes.ts';
import { Person } from '../../../functions/domain/identity/role.ts';
import { commit } from '../../../functions/store/commit.ts';
import { allPeople, putPerson } from '../../../functions/store/people.ts';
import { call, createRoom, now, staff } from '../../support/rooms.ts';

let room: Awaited<ReturnType<typeof createRoom>>;
beforeEach(async () => {
  room = await createRoom();
});
afterEach(() => room.drop());

const [operations, finance] = [staff('partner-operations'), staff('finance')];
const seat = (personId: string, email: string, over: object = {}) =>
  call(directoryRoutes, room.deps, 'PUT /people/{personId}', {
    caller: operations,
    params: { personId },
    body: { name: personId, email, roles: ['sales'], regions: [], ...over },
  });
const confirm = (personId: string) =>
  call(directoryRoutes, room.deps, 'POST /people/{personId}/confirmation', {
    caller: finance,
    params: { personId },
    body: { proposedAt: now },
  });
const send = (...lines: string[]) =>
  call(directoryRoutes, room.deps, 'POST /people/import', {
    caller: operations,
    body: ['personId,name,email,roles,regions,managerId', ...lines].join('\n'),
  });
const addresses = async () => (await allPeople(room.table)).map(({ personId, email }) => [personId, email]);
const confirmersSeated = async () => {
  await seat('cro', 'cro@vendor.example', { roles: ['cro'] });
  await seat('head', 'head@vendor.example', { roles: ['head-of-partnerships'] });
};
const taken = (personId: string) => ({
  field: '/email',
  problem: `is the address of "${personId}" already: one human has one entry`,
});

test('an address that is another person is refused, and names them', async () => {
  await seat('sam', 'sam@vendor.example');
  await expect(seat('tom', 'Sam@Vendor.example')).rejects.toMatchObject({ kind: 'invalid', problems: [taken('sam')] });
  expect(await addresses()).toEqual([['sam', 'sam@vendor.example']]);
  expect((await seat('sam', 'SAM@vendor.example')).body).toMatchObject({ status: 'seated' });
});

test('a file is held to it within itself and against who is seated', async () => {
  await seat('sam', 'sam@vendor.example');
  const refused = send(
    'tom,Tom,one@vendor.example,sales,,',
    'una,Una,ONE@vendor.example,sales,,',
    'vic,Vic,Sam@vendor.example,sales,,',
  );
  await expect(refused).rejects.toMatchObject({
    problems: [
      { ...taken('una'), field: '/line/2/email' },
      { ...taken('tom'), field: '/line/3/email' },
      { ...taken('sam'), field: '/line/4/email' },
    ],
  });
  expect(await addresses()).toHaveLength(1);
});

test('of two who take an address at once one is seated', async () => {
  const both = await Promise.allSettled([seat('sam', 'one@vendor.example'), seat('tom', 'One@vendor.example')]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))).toMatchObject([
    { kind: 'invalid', problems: [{ field: '/email' }] },
  ]);
  expect(await addresses()).toHaveLength(1);
});

test('many who are seated at once and have nothing in common are all seated', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  await Promise.all(ids.map((id) => seat(id, `${id}@vendor.example`)));
  expect((await addresses()).map(([id]) => id)).toEqual(ids);
});

test('of two who become each other manager at once one is', async () => {
  await seat('sam', 'sam@vendor.example');
  await seat('tom', 'tom@vendor.example');
  const both = await Promise.allSettled([
    seat('sam', 'sam@vendor.example', { managerId: 'tom' }),
    seat('tom', 'tom@vendor.example', { managerId: 'sam' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('of two who are proposed with one address one can be confirmed', async () => {
  await confirmersSeated();
  for (const id of ['mia', 'mira']) await seat(id, 'm@vendor.example', { roles: ['finance'] });
  const both = await Promise.allSettled([confirm('mia'), confirm('mira')]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))).toMatchObject([
    { kind: 'conflict', problems: [{ field: '/email' }] },
  ]);
});

test('whoever takes the address of somebody whose new one waits, waits with them', async () => {
  await confirmersSeated();
  const moved = await send(
    'head,head,hana@vendor.example,head-of-partnerships,,',
    'sam,Sam,Head@vendor.example,sales,,',
  );
  expect(moved.body).toMatchObject({ seated: [], proposed: ['head', 'sam'] });
  await expect(confirm('sam')).rejects.toMatchObject({ kind: 'conflict', problems: [taken('head')] });
  await confirm('head');
  await confirm('sam');
  expect(await addresses()).toEqual([
    ['cro', 'cro@vendor.example'],
    ['head', 'hana@vendor.example'],
    ['sam', 'Head@vendor.example'],
  ]);
});

test('two entries of one address from before are read, and mended by giving one of them another', async () => {
  const before = (personId: string) =>
    putPerson(Person.parse({ personId, name: personId, email: 'one@vendor.example', roles: ['sales'], regions: [] }));
  await commit(room.table, ['sam', 'tom'].map(before));
  const { body } = await call(directoryRoutes, room.deps, 'GET /people', { caller: finance });
  expect(body.items).toHaveLength(2);
  await expect(seat('tom', 'one@vendor.example', { name: 'Tom' })).rejects.toMatchObject({ problems: [taken('sam')] });
  await seat('tom', 'tom@vendor.example');
  await seat('sam', 'one@vendor.example', { name: 'Sam' });
});
