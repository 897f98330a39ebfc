import { CreateTableCommand, DeleteTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../functions/store/table.ts';
import { type Meter, meter } from './meter.ts';

/** Where the tables of a run are made. */
export type Place = { readonly endpoint: string | undefined; readonly region: string; readonly prefix: string };
export type BenchTable = { readonly table: Table; readonly meter: Meter };

/** An endpoint on this machine takes any credentials; an account takes the person's own. */
const local = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Does the work on a new table with the keys of the deployed one, and drops the table, however the work ended. */
export async function withTable<T>(place: Place, purpose: string, work: (made: BenchTable) => Promise<T>): Promise<T> {
  const { endpoint, region, prefix } = place;
  const name = `${prefix}-${purpose}-${Date.now().toString(36)}`;
  const client = new DynamoDBClient({ region, ...(endpoint !== undefined && { endpoint, credentials: local }) });
  await create(client, name);
  try {
    const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
    return await work({ table: { client: documents, name }, meter: meter(client) });
  } finally {
    await client.send(new DeleteTableCommand({ TableName: name }));
    client.destroy();
  }
}

async function create(client: DynamoDBClient, name: string): Promise<void> {
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  const attributes = ['pk', 'sk', 'gsi1pk', 'gsi1sk'];
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: keys('pk', 'sk'),
      GlobalSecondaryIndexes: [
        { IndexName: 'gsi1', KeySchema: keys('gsi1pk', 'gsi1sk'), Projection: { ProjectionType: 'ALL' } },
      ],
    }),
  );
  await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 60 }, { TableName: name });
}
