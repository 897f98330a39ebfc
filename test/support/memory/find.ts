import type { QueryCommandInput, ScanCommandInput } from '@aws-sdk/lib-dynamodb';
import { compare, readCondition } from './condition.ts';
import { type Items, plain } from './items.ts';
import type { Item } from './operand.ts';
import { requireNothingElse } from './transact.ts';

type Found = { Items: Item[]; Count: number; LastEvaluatedKey?: Record<string, unknown> };

/** Small, so that whoever forgets to turn the page misses something. */
const pageSize = 25;

/** One page of a partition of the table or of gsi1. @throws Error for what the real one refuses or this one does not know. */
export function query(items: Items, input: QueryCommandInput): Found {
  const { IndexName, KeyConditionExpression, ScanIndexForward, ConsistentRead, ...rest } = input;
  requireNothingElse(rest, [...paging, 'FilterExpression']);
  if (IndexName !== undefined && (IndexName !== 'gsi1' || ConsistentRead)) throw new Error('no such index, or not so');
  const [hash, range] = IndexName === undefined ? ['pk', 'sk'] : ['gsi1pk', 'gsi1sk'];
  const inPartition = readCondition(KeyConditionExpression ?? '');
  const listed = items
    .all()
    .filter((item) => item[hash] !== undefined && item[range] !== undefined && inPartition(scopeOf(input, item)))
    .sort((left, right) => compare(place(left, range), place(right, range)));
  return page(ScanIndexForward === false ? listed.reverse() : listed, input, [hash, range]);
}

/** One page of everything. */
export function scan(items: Items, input: ScanCommandInput): Found {
  const { ConsistentRead: _, TotalSegments = 1, Segment = 0, ...rest } = input;
  requireNothingElse(rest, [...paging, 'FilterExpression']);
  return page(
    items.all().filter((_item, index) => index % TotalSegments === Segment),
    input,
    [],
  );
}

const paging = ['TableName', 'Limit', 'ExclusiveStartKey', 'ExpressionAttributeNames', 'ExpressionAttributeValues'];

/** The filter looks at a page after it was cut, as the real one does. */
function page(listed: readonly Item[], input: QueryCommandInput | ScanCommandInput, index: readonly string[]): Found {
  const keys = [...new Set(['pk', 'sk', ...index])];
  const keyOf = (item: Item) => Object.fromEntries(keys.map((name) => [name, item[name]]));
  const from = input.ExclusiveStartKey;
  const start = from ? listed.findIndex((item) => keys.every((name) => item[name] === from[name])) + 1 : 0;
  if (from && start === 0) throw new Error('the table in memory does not know where to go on');
  const end = start + Math.min(input.Limit ?? pageSize, pageSize);
  const fits = input.FilterExpression === undefined ? () => true : readCondition(input.FilterExpression);
  const found = listed.slice(start, end).filter((item) => fits(scopeOf(input, item)));
  const last = end < listed.length ? listed[end - 1] : undefined;
  const Items = found.map(plain);
  return { Items, Count: Items.length, ...(last && { LastEvaluatedKey: keyOf(last) }) };
}

const place = (item: Item, range: string | undefined) => `${item[range ?? '']}\u0000${item.pk}\u0000${item.sk}`;

const scopeOf = (input: QueryCommandInput | ScanCommandInput, item: Item) => ({
  item,
  names: input.ExpressionAttributeNames ?? {},
  values: input.ExpressionAttributeValues ?? {},
});
