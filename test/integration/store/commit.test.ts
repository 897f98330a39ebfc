import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { eventChange, putNew, replaceGuarded, replaceRevision } from '../../../functions/store/changes.ts';
import { commit } from '../../../functions/store/commit.ts';
import { read } from '../../../functions/store/table.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { createTable, type TestTable } from '../../support/table.ts';
import { eventOf } from '../../unit/workflow/samples.ts';

let room: TestTable;
beforeAll(async () => {
  room = await createTable();
});
afterAll(() => room.drop());

const Stored = z.object({ status: z.string(), revision: z.number() });
const keyOf = (name: string) => ({ pk: `THING#${name}`, sk: 'THING' });
const make = (name: string, status = 'new') =>
  putNew(keyOf(name), { status, revision: 1 }, (stored) => new Error(`${name} is ${String(stored?.status)}`));
const move = (name: string, revision: number, from: string[], status = 'done') =>
  replaceGuarded(keyOf(name), { status, revision }, from);
const stored = (name: string) => read(room.table, keyOf(name), Stored);

test('everything is written or nothing is, and the refused guard says what stood there', async () => {
  await commit(room.table, [make('a', 'old')]);
  await expect(commit(room.table, [make('b'), make('a'), make('c')])).rejects.toThrow('a is old');
  expect([await stored('b'), await stored('c')]).toEqual([undefined, undefined]);
});

test('a guarded move tells absent, wrong state and overtaken apart', async () => {
  await commit(room.table, [make('moved')]);
  await commit(room.table, [move('moved', 2, ['new'])]);
  expect(await stored('moved')).toEqual({ status: 'done', revision: 2 });
  await expect(commit(room.table, [move('never', 2, ['new'])])).rejects.toMatchObject({ kind: 'not-found' });
  await expect(commit(room.table, [move('moved', 3, ['new'])])).rejects.toMatchObject({ kind: 'wrong-state' });
  await expect(commit(room.table, [move('moved', 2, ['done'])])).rejects.toMatchObject({ kind: 'conflict' });
  await expect(commit(room.table, [move('moved', 9, ['done'])])).rejects.toMatchObject({ kind: 'conflict' });
});

test('an item without states is guarded by its revision alone', async () => {
  await commit(room.table, [make('plain')]);
  const next = (revision: number) => replaceRevision(keyOf('plain'), { status: 'new', revision });
  await commit(room.table, [next(2)]);
  await expect(commit(room.table, [next(2)])).rejects.toMatchObject({ kind: 'conflict' });
  const gone = replaceRevision(keyOf('gone'), { revision: 2 });
  await expect(commit(room.table, [gone])).rejects.toMatchObject({ kind: 'not-found' });
});

test('of thirty writers of the same revision one is first', async () => {
  await commit(room.table, [make('raced')]);
  const answers = await Promise.allSettled(
    Array.from({ length: 30 }, (_, n) => commit(room.table, [move('raced', 2, ['new'], `by ${n}`)])),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const won = answers.findIndex(({ status }) => status === 'fulfilled');
  expect(await stored('raced')).toEqual({ status: `by ${won}`, revision: 2 });
});

test('an event stands or falls with the change that it tells', async () => {
  const event = eventOf('request.submitted', { itemId: 'item-1', eventId: 'evt_A' });
  await expect(commit(room.table, [eventChange(event), move('never', 2, ['new'])])).rejects.toThrow();
  expect(await timelineOf(room.table, 'item-1')).toEqual([]);
  const later = { ...event, eventId: 'evt_B' };
  await commit(room.table, [eventChange(later)]);
  await commit(room.table, [eventChange(event)]);
  expect(await timelineOf(room.table, 'item-1')).toMatchObject([event, later]);
  await expect(commit(room.table, [eventChange(event)])).rejects.toThrow('evt_A exists');
});
