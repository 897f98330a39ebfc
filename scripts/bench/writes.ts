import * as z from 'zod';
import { itemBytes } from './item-size.ts';
import { indexWriteUnits, tableWriteUnits } from './units.ts';

const Attributes = z.record(z.string(), z.unknown());
const Put = z.object({ Item: Attributes });
const Update = z.object({ Key: Attributes, ExpressionAttributeValues: Attributes });
const Written = z.object({
  TransactItems: z.array(z.object({ Put: Put.optional(), Update: Update.optional() })).optional(),
  Item: Attributes.optional(),
});

/** Units that one partition key of the table or of its index takes. */
export type KeyUnits = { readonly place: 'table' | 'index'; readonly key: string; readonly units: number };

/**
 * What a command writes, by DynamoDB's rules, on each partition key it touches. The size of an updated item is that of its
 * key and of all values given: a few bytes too much, since the guard's are among them.
 */
export function writesOf(input: unknown): KeyUnits[] {
  const { TransactItems: parts, Item: item } = Written.parse(input);
  if (parts === undefined) return item ? unitsOf(item, false) : [];
  return parts.flatMap(({ Put: put, Update: update }) => {
    if (put) return unitsOf(put.Item, true);
    return update ? unitsOf({ ...update.Key, ...named(update.ExpressionAttributeValues) }, true) : [];
  });
}

const named = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name.slice(1), value]));

function unitsOf(item: Readonly<Record<string, unknown>>, transactional: boolean): KeyUnits[] {
  const bytes = itemBytes(item);
  const units: KeyUnits[] = [
    { place: 'table', key: String(item.pk), units: tableWriteUnits(bytes, { transactional }) },
  ];
  if (item.gsi1pk === undefined) return units;
  return [...units, { place: 'index', key: String(item.gsi1pk), units: indexWriteUnits(bytes) }];
}
