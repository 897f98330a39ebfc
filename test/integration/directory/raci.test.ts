import { afterEach, beforeEach, expect, test } from 'vitest';
import { directoryRoutes } from '../../../functions/directory/routes.ts';
import { Person } from '../../../functions/domain/identity/role.ts';
import { presets } from '../../../functions/domain/raci/presets/presets.ts';
import { commit } from '../../../functions/store/commit.ts';
import { putPerson } from '../../../functions/store/people.ts';
import { call, createRoom, partnerUser, staff } from '../../support/rooms.ts';

let room: Awaited<ReturnType<typeof createRoom>>;
beforeEach(async () => {
  room = await createRoom();
});
afterEach(() => room.drop());

const operations = staff('partner-operations');
const change = (matrix: object, key?: string) =>
  call(directoryRoutes, room.deps, 'POST /raci', {
    caller: operations,
    body: { matrix, reason: 'The team has grown' },
    ...(key && { key }),
  });
const read = (query: object = {}) => call(directoryRoutes, room.deps, 'GET /raci', { caller: staff('cro'), query });
const findings = () => call(directoryRoutes, room.deps, 'GET /raci/findings', { caller: staff('cro') });
const seat = (personId: string, roles: string[]) =>
  commit(room.table, [
    putPerson(Person.parse({ personId, name: personId, email: `${personId}@vendor.example`, roles, regions: [] })),
  ]);
const drop = (name: string) => ({
  ...presets.growth,
  tasks: presets.growth.tasks.filter(({ task }) => task !== name),
});

test('a deployment starts without a matrix, and with presets to choose from', async () => {
  await expect(read()).rejects.toMatchObject({ kind: 'not-found' });
  await expect(findings()).rejects.toMatchObject({ kind: 'not-found' });
  const preset = await call(directoryRoutes, room.deps, 'GET /raci/presets/{model}', {
    caller: staff('cro'),
    params: { model: 'growth' },
  });
  expect(preset.body).toEqual(presets.growth);
});

test('a change is a new version with author and reason; the one before stays readable', async () => {
  const first = await change(presets.startup, 'key-of-first');
  const raci = { version: 1, author: 'partner-operations-1' };
  expect(first).toMatchObject({ status: 201, body: { status: 'in-force', raci, warnings: [] } });
  expect((await change(presets.startup, 'key-of-first')).body).toEqual(first.body);
  await change(presets.growth);
  expect((await read()).body).toMatchObject({ version: 2, matrix: presets.growth });
  expect((await read({ version: '1' })).body).toMatchObject({ reason: 'The team has grown', matrix: presets.startup });
  await expect(read({ version: '3' })).rejects.toMatchObject({ kind: 'not-found' });
});

test('a breach is refused with every finding and where it is', async () => {
  const broken = drop('pay-claims');
  const [first, ...others] = broken.tasks;
  await expect(change({ ...broken, tasks: [{ ...first, assign: {} }, ...others] })).rejects.toMatchObject({
    kind: 'invalid',
    problems: [
      { field: '/matrix/tasks/0/assign', problem: expect.stringContaining('breach, dead-zone: Nobody is accountable') },
      { field: '/matrix/tasks', problem: expect.stringContaining('Nobody owns the step payment') },
    ],
  });
  await expect(read()).rejects.toMatchObject({ kind: 'not-found' });
});

test('a smell is stored and told', async () => {
  const [task] = presets.growth.tasks.filter((each) => each.task === 'plan-jointly');
  const regional = [{ region: 'emea', tasks: [{ ...task, assign: { 'regional-lead': 'A/R' } }] }];
  const { body } = await change({ ...presets.growth, regional });
  expect(body).toMatchObject({
    raci: { version: 1 },
    warnings: [{ kind: 'shadow-raci', severity: 'smell', region: 'emea' }],
  });
});

test('the matrix is held against who sits in its seats', async () => {
  await change(presets.growth);
  await seat('pia', ['partner-account-manager', 'partner-sales-executive']);
  const breach = { kind: 'relationship-and-revenue', severity: 'breach', personId: 'pia' };
  expect((await findings()).body).toMatchObject({ version: 1, items: [breach] });
  await expect(change(presets.growth)).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/matrix/tasks', problem: expect.stringContaining('pia sits as') }],
  });
});

test('the matrix is for staff, and kept by two seats', async () => {
  const caller = partnerUser('northwind');
  await expect(call(directoryRoutes, room.deps, 'GET /raci', { caller })).rejects.toMatchObject({ kind: 'forbidden' });
  const body = { matrix: presets.growth, reason: 'Mine' };
  const finance = { caller: staff('finance'), body };
  await expect(call(directoryRoutes, room.deps, 'POST /raci', finance)).rejects.toMatchObject({ kind: 'forbidden' });
});

const send = (text: string, query: object = {}) =>
  call(directoryRoutes, room.deps, 'POST /raci/import', {
    caller: operations,
    body: text,
    query: { name: 'Ours', model: 'growth', reason: 'From the sheet', creditRule: 'Sourced wins.', ...query },
  });
type File = { file: { name: string; text: string; contentType: string } };
const take = async (what: 'csv' | 'picture') => {
  const reply: unknown = await call(directoryRoutes, room.deps, `GET /raci/${what}`, { caller: staff('cro') });
  return (reply as File).file;
};

test('a matrix goes out as CSV and comes back from it as a new version', async () => {
  await change(presets.growth);
  const { text, name } = await take('csv');
  expect(name).toBe('raci-1.csv');
  const stored = await send(text);
  expect(stored).toMatchObject({
    status: 201,
    body: { raci: { version: 2, matrix: { name: 'Ours', tasks: presets.growth.tasks } } },
  });
});

test('a file with a breach is refused by line, and without a credit rule as a whole', async () => {
  await change(presets.growth);
  const { text } = await take('csv');
  const broken = text.replace(/^(recruit-partners,.*)A\/R/m, '$1R');
  await expect(send(broken, { creditRule: undefined })).rejects.toMatchObject({
    kind: 'invalid',
    problems: [
      { field: '/line/3/assign', problem: expect.stringContaining('dead-zone') },
      { field: '/', problem: expect.stringContaining('Nobody owns the stage recruitment') },
      { field: '/', problem: expect.stringContaining('credited') },
    ],
  });
  expect((await read()).body).toMatchObject({ version: 1 });
});

test('a matrix is drawn as a file to save', async () => {
  await change(presets.growth);
  expect(await take('picture')).toMatchObject({ contentType: 'image/svg+xml', name: 'raci-1.svg' });
});
