import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { type Versioned, versionPrefix } from './keys.ts';
import { parseStored, type Table } from './table.ts';

/** The newest version of what is kept in versions, strongly consistent; undefined when there was never one. */
export const newestVersion = <S extends z.ZodType>(table: Table, versioned: Versioned, schema: S) =>
  lastNumbered(table, { pk: versioned, prefix: versionPrefix }, schema);

/** The last of those whose keys begin so and end with a number. */
export async function lastNumbered<S extends z.ZodType>(
  table: Table,
  { pk, prefix }: { readonly pk: Versioned; readonly prefix: string },
  schema: S,
): Promise<z.output<S> | undefined> {
  const reply = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
      ScanIndexForward: false,
      Limit: 1,
      ConsistentRead: true,
    }),
  );
  const newest = reply.Items?.[0];
  return newest && parseStored(schema, newest);
}
