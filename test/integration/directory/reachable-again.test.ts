import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { directoryRoutes } from '../../../functions/directory/routes.ts';
import { Person } from '../../../functions/domain/identity/role.ts';
import { commit } from '../../../functions/store/commit.ts';
import { allPeople, markUnreachable, putPerson } from '../../../functions/store/people.ts';
import { call, createRoom, now, staff } from '../../support/rooms.ts';

let room: Awaited<ReturnType<typeof createRoom>>;
const [operations, head] = [staff('partner-operations'), staff('head-of-partnerships')];
const person = (personId: string, roles: string[]) =>
  Person.parse({ personId, name: personId, email: `${personId}@vendor.example`, roles, regions: [] });
const mira = person('mira', ['partner-marketing-manager']);

beforeEach(async () => {
  room = await createRoom();
  const others = [person('head', ['head-of-partnerships']), person('cro', ['cro'])];
  await commit(room.table, [...others, mira].map(putPerson));
  await commit(room.table, [markUnreachable(mira, { since: now, reason: 'bounce' })]);
});
afterEach(() => room.drop());

const known = async () => (await allPeople(room.table)).find(({ personId }) => personId === 'mira');
const { personId: _, ...asSeated } = mira;
const seat = (body: object = asSeated) =>
  call(directoryRoutes, room.deps, 'PUT /people/{personId}', {
    caller: operations,
    params: { personId: 'mira' },
    body,
  });
const send = (line: string) =>
  call(directoryRoutes, room.deps, 'POST /people/import', {
    caller: operations,
    body: `personId,name,email,roles,regions,managerId\n${line}\n`,
  });
const confirm = () =>
  call(directoryRoutes, room.deps, 'POST /people/{personId}/confirmation', {
    caller: head,
    params: { personId: 'mira' },
    body: { proposedAt: now },
  });

describe('whose mail came back can be asked again', () => {
  test('once they are seated as they are, at once', async () => {
    expect((await seat()).body).toMatchObject({ status: 'seated' });
    expect(await known()).toEqual(mira);
  });

  test('once another address is confirmed by a second person, and not before', async () => {
    const email = 'mira.berg@vendor.example';
    expect((await seat({ ...asSeated, email })).body).toMatchObject({ status: 'proposed' });
    expect(await known()).toHaveProperty('unreachable');
    await confirm();
    expect(await known()).toEqual({ ...mira, email });
  });

  test('once a file brings another address, and not by the same file again', async () => {
    await send('mira,mira,mira@vendor.example,partner-marketing-manager,,');
    expect(await known()).toHaveProperty('unreachable');
    await send('mira,Mira Jansen,mira@vendor.example,partner-marketing-manager,,');
    expect(await known()).toMatchObject({ name: 'mira', unreachable: { reason: 'bounce' } });
    await confirm();
    expect(await known()).toMatchObject({ name: 'Mira Jansen', unreachable: { reason: 'bounce' } });
    await send('mira,mira,mira.berg@vendor.example,partner-marketing-manager,,');
    await confirm();
    expect(await known()).toEqual({ ...mira, email: 'mira.berg@vendor.example' });
  });
});

test('nobody is seated as unreachable', async () => {
  const marked = { ...asSeated, unreachable: { since: now, reason: 'bounce' } };
  await expect(seat(marked)).rejects.toMatchObject({ kind: 'invalid', problems: [{ field: '/unreachable' }] });
});
