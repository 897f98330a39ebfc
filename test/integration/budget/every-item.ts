import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../../functions/store/table.ts';

/** All that a table holds, in the order of its keys: for tests of what writes nothing. */
export async function everyItem({ client, name }: Table): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const reply = await client.send(
      new ScanCommand({ TableName: name, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }),
    );
    items.push(...(reply.Items ?? []));
    from = reply.LastEvaluatedKey;
  } while (from);
  const keyOf = ({ pk, sk }: Record<string, unknown>) => `${pk} ${sk}`;
  return items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
