import { GetCommand, QueryCommand, ScanCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../functions/store/table.ts';
import { query, scan } from './memory/find.ts';
import { Items } from './memory/items.ts';
import type { Item } from './memory/operand.ts';
import { transact } from './memory/transact.ts';

/** `stored` shows every item as it stands, unpaged and uncopied, for whoever proves what was written. */
export type MemoryTable = Table & { readonly stored: () => readonly Item[] };

/**
 * The slice of a DynamoDB table that the store uses, in memory: it evaluates the store's own expressions and refuses
 * what it does not know. The same histories run against a real endpoint, so that its answers are known to be the table's.
 */
export function memoryTable(): MemoryTable {
  const items = new Items();
  const send = async (command: unknown): Promise<unknown> => {
    // As a network call would, it answers later.
    await Promise.resolve();
    if (command instanceof TransactWriteCommand) return transact(items, command.input);
    if (command instanceof GetCommand) return { Item: items.get(command.input.Key) };
    if (command instanceof QueryCommand) return query(items, command.input);
    if (command instanceof ScanCommand) return scan(items, command.input);
    throw new Error(`the table in memory does not know ${command?.constructor.name}`);
  };
  return { client: { send } as unknown as Table['client'], name: 'memory', stored: () => items.all() };
}
