import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { Refusal } from '../../../functions/domain/errors.ts';
import { putNew } from '../../../functions/store/changes.ts';
import { createOnce, idempotentCall } from '../../../functions/store/create-once.ts';
import { read } from '../../../functions/store/table.ts';
import { staff } from '../../support/rooms.ts';
import { createTable, type TestTable } from '../../support/table.ts';

let room: TestTable;
beforeAll(async () => {
  room = await createTable();
});
afterAll(() => room.drop());

const Thing = z.object({ name: z.string() });
const keyOf = (name: string) => ({ pk: `THING#${name}`, sk: 'THING' });
const callOf = (idempotencyKey: string, body: unknown = {}, operation = 'makeThing', caller = staff('finance')) =>
  idempotentCall(operation, { caller, params: {}, query: {}, body, idempotencyKey });

/** Creates a thing of this name; a second one of the same name is refused. */
const create = (call: ReturnType<typeof callOf>, name: string, make = vi.fn()) =>
  createOnce(room.table, call, {
    find: (id) => read(room.table, keyOf(id), Thing),
    make: () => {
      make();
      const taken = () => new Refusal('conflict', `${name} is taken`);
      return Promise.resolve({ resourceId: name, resource: { name }, changes: [putNew(keyOf(name), { name }, taken)] });
    },
  });

test('the second call with a key is not made, and gets what the first one made', async () => {
  const make = vi.fn();
  expect(await create(callOf('key-1'), 'one')).toEqual({ resource: { name: 'one' }, replayed: false });
  expect(await create(callOf('key-1'), 'another', make)).toEqual({ resource: { name: 'one' }, replayed: true });
  expect(make).not.toHaveBeenCalled();
});

test('a twin that races hears of the replay, not of the name that its twin took', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => create(callOf('key-2'), 'two')));
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(answers.every(({ resource }) => resource.name === 'two')).toBe(true);
});

test('another body under the same key is refused, also when it races', async () => {
  await create(callOf('key-3', { a: 1, b: 2 }), 'three');
  await expect(create(callOf('key-3', { a: 2 }), 'four')).rejects.toMatchObject({ kind: 'idempotency-mismatch' });
  expect((await create(callOf('key-3', { b: 2, a: 1 }), 'five')).replayed).toBe(true);
  const race = await Promise.allSettled([1, 2].map((n) => create(callOf('key-4', { n }), `race-${n}`)));
  expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a key belongs to one user and one operation', async () => {
  await create(callOf('key-5'), 'six');
  expect((await create(callOf('key-5', {}, 'makeOther'), 'seven')).replayed).toBe(false);
  expect((await create(callOf('key-5', {}, 'makeThing', staff('cro')), 'eight')).replayed).toBe(false);
});

test('what was refused leaves the key free', async () => {
  await create(callOf('key-6'), 'nine');
  await expect(create(callOf('key-7'), 'nine')).rejects.toMatchObject({ kind: 'conflict' });
  expect(await create(callOf('key-7'), 'ten')).toEqual({ resource: { name: 'ten' }, replayed: false });
});
