import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../functions/store/table.ts';

export type Counts = { writes: number; conflicts: number; refusals: number };

/** The same table, counting what its writes met. */
export function counted(table: Table): { readonly table: Table; readonly counts: Counts } {
  const counts: Counts = { writes: 0, conflicts: 0, refusals: 0 };
  const send = async (command: object) => {
    if (command instanceof TransactWriteCommand) counts.writes++;
    try {
      return await table.client.send(command as never);
    } catch (thrown) {
      const codes = thrown instanceof TransactionCanceledException ? (thrown.CancellationReasons ?? []) : [];
      if (codes.some(({ Code }) => Code === 'ConditionalCheckFailed')) counts.refusals++;
      else if (codes.some(({ Code }) => Code === 'TransactionConflict')) counts.conflicts++;
      throw thrown;
    }
  };
  return { table: { ...table, client: { send } as unknown as Table['client'] }, counts };
}
