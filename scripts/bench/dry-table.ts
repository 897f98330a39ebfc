import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { BenchTable } from './bench-table.ts';
import { meter } from './meter.ts';

/** A table that takes every write and keeps nothing, so that the units of many can be added up without sending any. */
export function dryTable(): BenchTable {
  const client = new DynamoDBClient({ region: 'us-east-1' });
  const watched = meter(client);
  client.middlewareStack.add(() => () => Promise.resolve({ response: {}, output: { $metadata: {} } }), {
    step: 'initialize',
    priority: 'low',
    name: 'dry',
  });
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return { table: { client: documents, name: 'dry' }, meter: watched };
}
