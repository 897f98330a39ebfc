import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Refusal } from '../domain/errors.ts';
import type { Key } from './keys.ts';

export type Table = { readonly client: DynamoDBDocumentClient; readonly name: string };

/** Key attributes are the store's business: they are dropped before the domain's schema sees the item. */
const keyAttributes = new Set(['pk', 'sk', 'gsi1pk', 'gsi1sk', 'entity']);

/** Parses a stored item; a stored item that does not fit its schema is a fault, not a refusal. */
export function parseStored<S extends z.ZodType>(schema: S, item: Record<string, unknown>): z.output<S> {
  return schema.parse(Object.fromEntries(Object.entries(item).filter(([name]) => !keyAttributes.has(name))));
}

/** Reads one item, strongly consistent; undefined when absent. */
export async function read<S extends z.ZodType>(table: Table, key: Key, schema: S): Promise<z.output<S> | undefined> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }));
  return Item && parseStored(schema, Item);
}

export type Page<T> = { readonly items: T[]; readonly cursor: string | null };
export type PageRequest = {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly newestFirst?: boolean;
};

const IndexCursor = z.strictObject({ pk: z.string(), sk: z.string(), gsi1pk: z.string(), gsi1sk: z.string() });

/** One page of a listing by its `gsi1pk`. @throws Refusal `invalid` for a cursor that is not of this listing. */
export async function listPage<S extends z.ZodType>(
  table: Table,
  listing: string,
  schema: S,
  page: PageRequest,
): Promise<Page<z.output<S>>> {
  const reply = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :listing',
      ExpressionAttributeValues: { ':listing': listing },
      Limit: page.limit,
      ScanIndexForward: !page.newestFirst,
      ExclusiveStartKey:
        page.cursor === undefined ? undefined : readCursor(page.cursor, IndexCursor, (key) => key.gsi1pk === listing),
    }),
  );
  return { items: (reply.Items ?? []).map((item) => parseStored(schema, item)), cursor: cursorOf(reply) };
}

/** All of a stream at once, where there are few. */
export async function collect<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

/** Everything of a listing, page after page, so that memory stays flat. */
export async function* listAll<S extends z.ZodType>(
  table: Table,
  listing: string,
  schema: S,
): AsyncGenerator<z.output<S>> {
  let cursor: string | undefined;
  do {
    const page: Page<z.output<S>> = await listPage(table, listing, schema, { limit: 200, cursor });
    yield* page.items;
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined);
}

/** Every item of one partition whose sort key begins with `prefix`, in key order. */
export const readPartition = <S extends z.ZodType>(
  table: Table,
  partition: Partition,
  schema: S,
): Promise<z.output<S>[]> => collect(streamPartition(table, partition, schema));

/** Without a prefix, all of it. */
type Partition = { readonly pk: string; readonly prefix?: string };

/** The same, page after page, so that memory stays flat. */
export async function* streamPartition<S extends z.ZodType>(
  table: Table,
  partition: Partition,
  schema: S,
): AsyncGenerator<z.output<S>> {
  let from: Record<string, unknown> | undefined;
  do {
    const reply = await table.client.send(
      new QueryCommand({
        ...inPartition(table, partition),
        ExclusiveStartKey: from,
      }),
    );
    for (const item of reply.Items ?? []) yield parseStored(schema, item);
    from = reply.LastEvaluatedKey;
  } while (from);
}

const ItemCursor = z.strictObject({ pk: z.string(), sk: z.string() });

/** One page of a partition, in key order (or backwards) and strongly consistent. @throws Refusal `invalid` for a cursor that is not of it. */
export async function pagePartition<S extends z.ZodType>(
  table: Table,
  partition: Partition,
  schema: S,
  page: PageRequest,
): Promise<Page<z.output<S>>> {
  const reply = await table.client.send(
    new QueryCommand({
      ...inPartition(table, partition),
      Limit: page.limit,
      ScanIndexForward: !page.newestFirst,
      ExclusiveStartKey:
        page.cursor === undefined ? undefined : readCursor(page.cursor, ItemCursor, ({ pk }) => pk === partition.pk),
    }),
  );
  return { items: (reply.Items ?? []).map((item) => parseStored(schema, item)), cursor: cursorOf(reply) };
}

const inPartition = (table: Table, { pk, prefix }: Partition) => ({
  TableName: table.name,
  KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
  ExpressionAttributeValues: { ':pk': pk, ...(prefix !== undefined && { ':prefix': prefix }) },
  ConsistentRead: true,
});

const cursorOf = ({ LastEvaluatedKey: last }: { LastEvaluatedKey?: Record<string, unknown> | undefined }) =>
  last ? Buffer.from(JSON.stringify(last)).toString('base64url') : null;

/** A cursor names keys, so one of another listing (another partner's, say) must not be followed. */
function readCursor<S extends z.ZodType>(cursor: string, schema: S, fits: (key: z.output<S>) => boolean): z.output<S> {
  try {
    const key = schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (fits(key)) return key;
  } catch {
    // falls through: a cursor that cannot be read is refused like one of another listing
  }
  throw strangeCursor();
}

/** What a caller hears whose cursor was not given out by the listing it is used for. */
export const strangeCursor = () =>
  new Refusal('invalid', 'The cursor is not one of this listing.', [
    { field: '/query/cursor', problem: 'is not valid here' },
  ]);
