import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { putNew } from '../../../functions/store/changes.ts';
import { commit } from '../../../functions/store/commit.ts';
import {
  collect,
  listAll,
  listPage,
  type Page,
  type PageRequest,
  pagePartition,
  readPartition,
} from '../../../functions/store/table.ts';
import { createTable, type TestTable } from '../../support/table.ts';

let room: TestTable;
const Thing = z.strictObject({ n: z.number() });
const numbers = Array.from({ length: 11 }, (_, n) => n);
const two = (n: number) => String(n).padStart(2, '0');

beforeAll(async () => {
  room = await createTable();
  for (const listing of ['LEFT', 'RIGHT']) {
    const puts = numbers.map((n) =>
      putNew(
        { pk: listing, sk: `N#${two(n)}` },
        { n, gsi1pk: `LIST-${listing}`, gsi1sk: two(n), entity: 'THING' },
        () => new Error('exists'),
      ),
    );
    await commit(room.table, puts);
  }
});
afterAll(() => room.drop());

type Turn = (page: PageRequest) => Promise<Page<z.infer<typeof Thing>>>;
async function everyPage(turn: Turn, limit: number) {
  const pages: number[][] = [];
  let cursor: string | undefined;
  do {
    const page: Page<z.infer<typeof Thing>> = await turn({ limit, cursor });
    pages.push(page.items.map(({ n }) => n));
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined);
  return pages;
}
const list: Turn = (page) => listPage(room.table, 'LIST-LEFT', Thing, page);
const newest: Turn = (page) => listPage(room.table, 'LIST-LEFT', Thing, { ...page, newestFirst: true });
const partition = { pk: 'LEFT', prefix: 'N#' };
const part: Turn = (page) => pagePartition(room.table, partition, Thing, page);

test.each([1, 4, 11, 50])('in pages of %i every item comes once, in order', async (limit) => {
  expect((await everyPage(list, limit)).flat()).toEqual(numbers);
  expect((await everyPage(newest, limit)).flat()).toEqual(numbers.toReversed());
  expect((await everyPage(part, limit)).flat()).toEqual(numbers);
});

test('no page is longer than asked', async () => {
  expect((await everyPage(list, 4)).map((page) => page.length)).toEqual([4, 4, 3]);
});

test('streams and whole partitions give everything, without the keys', async () => {
  expect(await collect(listAll(room.table, 'LIST-RIGHT', Thing))).toEqual(numbers.map((n) => ({ n })));
  expect(await readPartition(room.table, partition, Thing)).toHaveLength(11);
  expect(await readPartition(room.table, { pk: 'LEFT', prefix: 'N#0' }, Thing)).toHaveLength(10);
});

test.each([
  ['of another listing', () => listPage(room.table, 'LIST-RIGHT', Thing, { limit: 2 })],
  ['of a partition', () => part({ limit: 2 })],
])('a listing does not follow a cursor %s', async (_, given) => {
  const { cursor } = await given();
  expect(cursor).not.toBeNull();
  await expect(list({ limit: 2, cursor: cursor ?? '' })).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/query/cursor' }],
  });
});

test('nor does a partition follow one of a listing or of another partition', async () => {
  const other = { pk: 'RIGHT', prefix: 'N#' };
  const strange = [await list({ limit: 2 }), await pagePartition(room.table, other, Thing, { limit: 2 })];
  for (const { cursor } of strange) {
    await expect(part({ limit: 2, cursor: cursor ?? '' })).rejects.toMatchObject({ kind: 'invalid' });
  }
});

test('a stored item that does not fit its schema is a fault and no refusal', async () => {
  const Other = z.strictObject({ name: z.string() });
  await expect(listPage(room.table, 'LIST-LEFT', Other, { limit: 1 })).rejects.toBeInstanceOf(z.ZodError);
});
