import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../functions/store/table.ts';
import { nameOf } from '../support/memory/items.ts';
import { cancelled } from '../support/memory/transact.ts';

/**
 * A table that refuses a write to an item which another write holds, as AWS does; emulators let such writes wait for each
 * other. What is refused was never sent.
 */
export function conflicting(table: Table): Table {
  const held = new Set<string>();
  const send = (command: object): Promise<unknown> => {
    if (!(command instanceof TransactWriteCommand)) return table.client.send(command as never);
    const names = (command.input.TransactItems ?? []).map(({ Put, Update, ConditionCheck }) =>
      nameOf(Put?.Item ?? Update?.Key ?? ConditionCheck?.Key),
    );
    const codes = names.map((name) => ({ Code: held.has(name) ? 'TransactionConflict' : 'None' }));
    if (codes.some(({ Code }) => Code !== 'None')) return Promise.reject(cancelled(codes));
    for (const name of names) held.add(name);
    return table.client.send(command as never).finally(() => {
      for (const name of names) held.delete(name);
    });
  };
  return { ...table, client: { send } as unknown as Table['client'] };
}
