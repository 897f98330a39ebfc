import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../functions/store/table.ts';

export type TestTable = { readonly table: Table; readonly drop: () => Promise<void> };

/** The endpoint under test. Without one a test fails loudly; it is never skipped. */
export function testEndpoint(): string {
  const endpoint = process.env.FUNDGATE_TEST_ENDPOINT;
  if (!endpoint) throw new Error('FUNDGATE_TEST_ENDPOINT is not set: run "npm run test:endpoint", which starts one.');
  return endpoint;
}

/** What an SDK client needs to talk to the endpoint under test. */
export const testClientConfig = (endpoint = testEndpoint()) => ({
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

export const documentClient = (endpoint?: string) =>
  DynamoDBDocumentClient.from(new DynamoDBClient(testClientConfig(endpoint)), {
    marshallOptions: { removeUndefinedValues: true },
  });

/** A fresh table with the keys of the deployed one. */
export async function createTable(endpoint?: string): Promise<TestTable> {
  const client = documentClient(endpoint);
  const name = `test-${randomUUID()}`;
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'gsi1',
          KeySchema: [
            { AttributeName: 'gsi1pk', KeyType: 'HASH' },
            { AttributeName: 'gsi1sk', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    }),
  );
  await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 60 }, { TableName: name });
  const drop = async () => {
    await client.send(new DeleteTableCommand({ TableName: name }));
    client.destroy();
  };
  return { table: { client, name }, drop };
}
