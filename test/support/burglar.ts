import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from '../../functions/store/keys.ts';
import type { Table } from '../../functions/store/table.ts';

/** What somebody could do who writes the table past the product: a proof must find it. */
export const burglarOf = ({ client, name: TableName }: Table) => ({
  item: async (key: Key): Promise<Record<string, unknown>> =>
    (await client.send(new GetCommand({ TableName, Key: { ...key } }))).Item ?? {},
  put: (item: object) => client.send(new PutCommand({ TableName, Item: { ...item } })),
  lose: (key: Key) => client.send(new DeleteCommand({ TableName, Key: { ...key } })),
  edit: (key: Key, attribute: string, value: unknown) =>
    client.send(
      new UpdateCommand({
        TableName,
        Key: { ...key },
        UpdateExpression: 'SET #attribute = :value',
        ExpressionAttributeNames: { '#attribute': attribute },
        ExpressionAttributeValues: { ':value': value },
      }),
    ),
});
