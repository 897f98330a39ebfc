import { GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../../functions/store/table.ts';

type Item = Record<string, unknown>;
type Key = { pk: string; sk: string };

/** A table in memory for what the workflow's functions do with it: unguarded puts, reads by key and listings. */
export function memoryTable() {
  const items = new Map<string, Item>();
  const idOf = ({ pk, sk }: Key) => `${pk} ${sk}`;
  const put = (item: Item) => void items.set(idOf(item as Key), item);
  const send = (command: unknown) => {
    if (command instanceof GetCommand) return Promise.resolve({ Item: items.get(idOf(command.input.Key as Key)) });
    if (command instanceof TransactWriteCommand) {
      for (const { Put } of command.input.TransactItems ?? []) put(Put?.Item ?? {});
      return Promise.resolve({});
    }
    if (command instanceof QueryCommand) {
      const listing = command.input.ExpressionAttributeValues?.[':listing'];
      return Promise.resolve({ Items: [...items.values()].filter(({ gsi1pk }) => gsi1pk === listing) });
    }
    return Promise.reject(new Error('not a command of this table'));
  };
  const table = { client: { send }, name: 'memory' } as unknown as Table;
  return { table, put, stored: () => JSON.stringify([...items.values()]) };
}
