import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { meter } from '../../../scripts/bench/meter.ts';

/** A client whose calls are answered here. */
function clientThat(answer: (input: object) => object) {
  const client = new DynamoDBClient({ region: 'us-east-1' });
  const watched = meter(client);
  client.middlewareStack.add(
    () => async (args) => ({ response: {}, output: { $metadata: { attempts: 1 }, ...answer(args.input) } }),
    { step: 'initialize', priority: 'low' },
  );
  return { documents: DynamoDBDocumentClient.from(client), watched };
}

const TableName = 'books';
const Key = { pk: 'A', sk: 'B' };

test('what was written and read is counted by the rules and as reported', async () => {
  const { documents, watched } = clientThat((input) =>
    'Key' in input
      ? { Item: { ...Key, text: 'x'.repeat(5_000) }, ConsumedCapacity: { CapacityUnits: 2 } }
      : { ConsumedCapacity: [{ CapacityUnits: 6 }] },
  );
  const tally = watched.begin();
  await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  await documents.send(new GetCommand({ TableName, Key }));
  await documents.send(new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item: Key } }] }));
  await documents.send(new PutCommand({ TableName, Item: { ...Key, gsi1pk: 'L', gsi1sk: '1' } }));
  expect(tally).toMatchObject({ readUnits: 3, readUnitsReported: 4, writeUnitsReported: 12, conflicts: 0, retries: 0 });
  expect([tally.keys.total('table'), tally.keys.total('index')]).toEqual([3, 1]);
});

test('the endpoint is asked for its figures, and each tally begins anew', async () => {
  const inputs: object[] = [];
  const { documents, watched } = clientThat((input) => {
    inputs.push(input);
    return {};
  });
  const first = watched.begin();
  await documents.send(new PutCommand({ TableName, Item: Key }));
  const second = watched.begin();
  expect(inputs).toEqual([{ TableName, Item: Key, ReturnConsumedCapacity: 'INDEXES' }]);
  expect([first.keys.total('table'), second.keys.total('table')]).toEqual([1, 0]);
});

test('a conflict is counted, a refusal is not, and neither is charged', async () => {
  for (const [Code, conflicts] of [
    ['TransactionConflict', 1],
    ['ConditionalCheckFailed', 0],
  ] as const) {
    const { documents, watched } = clientThat(() => {
      throw new TransactionCanceledException({ message: '', $metadata: {}, CancellationReasons: [{ Code }] });
    });
    const tally = watched.begin();
    const sent = documents.send(new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item: Key } }] }));
    await expect(sent).rejects.toBeInstanceOf(TransactionCanceledException);
    expect([tally.conflicts, tally.keys.total('table')]).toEqual([conflicts, 0]);
  }
});
