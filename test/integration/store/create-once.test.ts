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

/** Creates a thing of this name; a second one of the same name is refused. `meanwhile` runs before it is stored. */
const create = (call: ReturnType<typeof callOf>, name: string, meanwhile: () => unknown = () => undefined) =>
  createOnce(room.table, call, {
    find: (id) => read(room.table, keyOf(id), Thing),
    make: async () => {
      await meanwhile();
      const taken = () => new Refusal('conflict', `${name} is taken`);
      return { resourceId: name, resource: { name }, changes: [putNew(keyOf(name), { name }, taken)] };
    },
  });

test('the second call with a key is not made, and gets what the first one made', async () => {
  const make = vi.fn();
  expect(await create(callOf('key-1'), 'one')).toEqual({ resource: { name: 'one' }, replayed: false });
  expect(await create(callOf('key-1'), 'another', make)).toEqual({ resource: { name: 'one' }, replayed: true });
  expect(make).not.toHaveBeenCalled();
});

test('a twin that was first in the race is replayed, and its name is no obstacle', async () => {
  const twin = () => create(callOf('key-2'), 'two');
  expect(await create(callOf('key-2'), 'two', twin)).toEqual({ resource: { name: 'two' }, replayed: true });
  const answers = await Promise.all(Array.from({ length: 8 }, () => create(callOf('key-8'), 'eight-at-once')));
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(answers.every(({ resource }) => resource.name === 'eight-at-once')).toBe(true);
});

test('a twin that finds what the first one has just stored, and would refuse it, is replayed', async () => {
  const twin = async () => {
    await create(callOf('key-9'), 'twelve');
    throw new Refusal('invalid', 'twelve is there already');
  };
  expect(await create(callOf('key-9'), 'twelve', twin)).toEqual({ resource: { name: 'twelve' }, replayed: true });
});

test('another body under the same key is refused, also when it races', async () => {
  await create(callOf('key-3', { a: 1, b: 2 }), 'three');
  await expect(create(callOf('key-3', { a: 2 }), 'four')).rejects.toMatchObject({ kind: 'idempotency-mismatch' });
  expect((await create(callOf('key-3', { b: 2, a: 1 }), 'five')).replayed).toBe(true);
  const twin = () => create(callOf('key-4', { n: 1 }), 'race-1');
  await expect(create(callOf('key-4', { n: 2 }), 'race-2', twin)).rejects.toMatchObject({
    kind: 'idempotency-mismatch',
  });
  expect(await read(room.table, keyOf('race-2'), Thing)).toBeUndefined();
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
