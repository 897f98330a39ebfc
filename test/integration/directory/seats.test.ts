import { afterEach, beforeEach, expect, test } from 'vitest';
import { directoryRoutes } from '../../../functions/directory/routes.ts';
import type { Principal } from '../../../functions/domain/identity/role.ts';
import { presets } from '../../../functions/domain/raci/presets/presets.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { call, createRoom, staff } from '../../support/rooms.ts';

let room: Awaited<ReturnType<typeof createRoom>>;
beforeEach(async () => {
  room = await createRoom();
});
afterEach(() => room.drop());

const [operations, finance] = [staff('partner-operations'), staff('finance')];
const seat = (personId: string, roles: string[], over: object = {}, caller = operations) =>
  call(directoryRoutes, room.deps, 'PUT /people/{personId}', {
    caller,
    params: { personId },
    body: { name: personId, email: `${personId}@vendor.example`, roles, regions: [], ...over },
  });
const settle = (how: 'confirmation' | 'decline', personId: string, caller: Principal, proposedAt: string) =>
  call(directoryRoutes, room.deps, `POST /people/{personId}/${how}`, {
    caller,
    params: { personId },
    body: { proposedAt },
  });
const listed = async () => {
  const { body } = await call(directoryRoutes, room.deps, 'GET /people', { caller: finance });
  return body as { items: { personId: string; roles: string[] }[]; proposals: { proposedAt: string }[] };
};
const send = (text: string) =>
  call(directoryRoutes, room.deps, 'POST /people/import', { caller: operations, body: text });
const open = async () => {
  await seat('cro', ['cro']);
  await seat('head', ['head-of-partnerships'], { managerId: 'cro' });
};
const at = '2026-11-21T09:00:00.000Z';

test('the first seats are free; then a seat that decides on money waits for a second person', async () => {
  await open();
  expect((await listed()).items.map(({ personId }) => personId)).toEqual(['cro', 'head']);
  expect((await seat('mira', ['partner-marketing-manager'])).body).toMatchObject({ status: 'proposed' });
  const { items, proposals } = await listed();
  expect(items).toHaveLength(2);
  expect(proposals).toMatchObject([
    { person: { personId: 'mira' }, status: 'open', proposedBy: 'partner-operations-1' },
  ]);
  expect(JSON.stringify(proposals)).not.toContain('proposerEmail');

  await expect(settle('confirmation', 'mira', operations, at)).rejects.toMatchObject({ kind: 'forbidden' });
  const confirmed = await settle('confirmation', 'mira', finance, at);
  expect(confirmed.body).toMatchObject({ status: 'seated', person: { personId: 'mira' } });
  expect((await settle('confirmation', 'mira', finance, at)).body).toEqual(confirmed.body);
  expect(await listed()).toMatchObject({ items: [{}, {}, { personId: 'mira' }], proposals: [] });
  expect((await timelineOf(room.table, 'mira')).map(({ type, by }) => [type, by])).toEqual([
    ['person.proposed', 'partner-operations-1'],
    ['person.seated', 'finance-1'],
  ]);
});

test('a declined change leaves the seat as it was', async () => {
  await open();
  await seat('head', ['head-of-partnerships'], { managerId: 'cro', email: 'evil@vendor.example' });
  const declined = await settle('decline', 'head', finance, at);
  expect(declined.body).toMatchObject({ status: 'declined', settledBy: 'finance-1' });
  expect((await listed()).items).toMatchObject([{}, { email: 'head@vendor.example' }]);
  await expect(settle('confirmation', 'head', finance, at)).rejects.toMatchObject({ kind: 'wrong-state' });
});

test('what is confirmed is what was read', async () => {
  await open();
  await seat('mira', ['partner-marketing-manager']);
  room.at('2026-11-21T10:00:00.000Z');
  await seat('mira', ['finance']);
  await expect(settle('confirmation', 'mira', finance, at)).rejects.toMatchObject({ kind: 'conflict' });
});

test('of a confirmation and a decline at once one is taken', async () => {
  await open();
  await seat('mira', ['partner-marketing-manager']);
  const both = await Promise.allSettled([
    settle('confirmation', 'mira', finance, at),
    settle('decline', 'mira', staff('cro'), at),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a direct change takes the place of what was proposed before', async () => {
  await open();
  await seat('mira', ['partner-marketing-manager']);
  await seat('mira', ['sales']);
  expect(await listed()).toMatchObject({ items: [{}, {}, { roles: ['sales'] }], proposals: [] });
  await expect(settle('confirmation', 'mira', finance, at)).rejects.toMatchObject({ kind: 'wrong-state' });
});

test('an absence names a delegate who has a seat', async () => {
  await open();
  await seat('sam', ['sales']);
  const away = (delegateId: string) => ({ absences: [{ from: '2027-07-05', until: '2027-07-16', delegateId }] });
  await expect(seat('sam', ['sales'], away('sam'))).rejects.toMatchObject({
    problems: [{ field: '/absences/0/delegateId', problem: 'must be somebody else' }],
  });
  expect((await seat('sam', ['sales'], away('head'))).body).toMatchObject({ status: 'seated', person: away('head') });
  const told = await timelineOf(room.table, 'sam');
  expect(told.at(-1)?.facts).toMatchObject({ delegates: '2027-07-05/2027-07-16:head' });
});

test('a change of seats is held against the matrix, as a warning', async () => {
  const body = { matrix: presets.growth, reason: 'The first matrix' };
  await call(directoryRoutes, room.deps, 'POST /raci', { caller: operations, body });
  const { body: seated } = await seat('pia', ['partner-account-manager', 'partner-sales-executive']);
  expect(seated).toMatchObject({ status: 'seated', warnings: [{ kind: 'relationship-and-revenue', personId: 'pia' }] });
});

test('the same seat again changes nothing', async () => {
  await open();
  await seat('head', ['head-of-partnerships'], { managerId: 'cro' });
  expect(await timelineOf(room.table, 'head')).toHaveLength(1);
});

const header = 'personId,name,email,roles,regions,managerId,language';

test('a file seats people, and proposes those who decide on money with whoever leans on them', async () => {
  await open();
  const file = [
    header,
    'mira,Mira Jansen,mira@vendor.example,partner-marketing-manager,emea amer,head,de',
    'sam,Sam Roy,sam@vendor.example,sales,,head,',
    'tom,Tom Roy,tom@vendor.example,sales,,mira,',
    'head,head,head@vendor.example,head-of-partnerships,,cro,en',
  ].join('\n');
  expect((await send(file)).body).toMatchObject({ seated: ['sam'], proposed: ['mira', 'tom'], unchanged: ['head'] });
  await expect(settle('confirmation', 'tom', finance, at)).rejects.toMatchObject({ kind: 'conflict' });
  await settle('confirmation', 'mira', finance, at);
  await settle('confirmation', 'tom', finance, at);
  expect((await listed()).items).toMatchObject([
    { personId: 'cro' },
    { personId: 'head' },
    { personId: 'mira', regions: ['emea', 'amer'], language: 'de' },
    { personId: 'sam', regions: [], language: 'en' },
    { personId: 'tom' },
  ]);
  expect((await send(file)).body).toMatchObject({
    seated: [],
    proposed: [],
    unchanged: ['mira', 'sam', 'tom', 'head'],
  });
});

test('a file with a problem is refused whole, every problem by its line', async () => {
  const file = [
    header,
    'Mira,Mira,mira@vendor.example,partner-marketing-manager,,,',
    'sam,Sam,no-mail,sales juggler,,nobody,',
    'sam,Sam,sam@vendor.example,sales,,nobody,fr',
    'tom,Tom,tom@vendor.example,sales,,nobody,',
  ].join('\n');
  const refused = await send(file).catch((thrown) => thrown);
  expect(refused.kind).toBe('invalid');
  expect(refused.problems.map(({ field }: { field: string }) => field)).toEqual([
    '/line/2/personId',
    '/line/3/email',
    '/line/3/roles/1',
    '/line/4/language',
    '/line/4/personId',
    '/line/5/managerId',
  ]);
  expect((await listed()).items).toEqual([]);
});

test('twenty-four people come in one file, and no more', async () => {
  const file = (count: number) =>
    [header, ...Array.from({ length: count }, (_, n) => `p-${n},P,p-${n}@vendor.example,sales,,,`)].join('\n');
  expect((await send(file(24))).body.seated).toHaveLength(24);
  await expect(send(file(25))).rejects.toMatchObject({ kind: 'invalid' });
});

test('a file brings absences and delegates, leaves them alone without the column, and clears them by an empty cell', async () => {
  await open();
  const file = (...cells: string[]) =>
    [
      `${header}${cells.length > 0 ? ',absences' : ''}`,
      ['sam,Sam,sam@vendor.example,sales,,head,en', ...cells].join(','),
    ].join('\n');
  const absences = async () => {
    const { items } = await listed();
    return items.flatMap((each) => (each.personId === 'sam' && 'absences' in each ? each.absences : []));
  };
  await send(file('2026-12-20/2027-01-06:head 2027-02-01/2027-02-05:cro'));
  const away = [
    { from: '2026-12-20', until: '2027-01-06', delegateId: 'head' },
    { from: '2027-02-01', until: '2027-02-05', delegateId: 'cro' },
  ];
  expect(await absences()).toEqual(away);
  expect((await send(file())).body).toMatchObject({ unchanged: ['sam'] });
  expect(await absences()).toEqual(away);
  await send(file(''));
  expect(await absences()).toEqual([]);
});

test('absences of a file are held to the rules that the interface has, each problem by line and field', async () => {
  await open();
  const file = [
    `${header},absences`,
    'sam,Sam,sam@vendor.example,sales,,head,,2027-01-01/2027-01-05:sam 2027-01-05/2027-01-06:nobody',
    'tom,Tom,tom@vendor.example,sales,,head,,2027-01-06/2027-01-05:head',
    'una,Una,una@vendor.example,sales,,head,,2027-01-01/2027-01-05:vic',
    'vic,Vic,vic@vendor.example,sales,,head,,2027-01-05/2027-01-05:una',
  ].join('\n');
  await expect(send(file)).rejects.toMatchObject({
    problems: [
      { field: '/line/3/absences/0/until', problem: 'must not be before `from`' },
      { field: '/line/2/absences/0/delegateId', problem: 'must be somebody else' },
      { field: '/line/2/absences/1/delegateId', problem: 'names nobody with a seat' },
      { field: '/line/2/absences/1/from', problem: 'overlaps another absence' },
      { field: '/line/4/absences/0/delegateId', problem: 'would make the chain of delegates a circle' },
      { field: '/line/5/absences/0/delegateId', problem: 'would make the chain of delegates a circle' },
    ],
  });
  expect((await listed()).items).toHaveLength(2);
});

test('an absence of whoever decides on money waits for a second person, by a file as well', async () => {
  await open();
  const file = [
    `${header},absences`,
    'head,head,head@vendor.example,head-of-partnerships,,cro,en,2027-01-01/2027-01-05:cro',
  ];
  expect((await send(file.join('\n'))).body).toMatchObject({ proposed: ['head'] });
});
