import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../../functions/store/table.ts';

/** A table whose writer dies before its transaction is sent, or before it hears the answer. */
export function dyingTable({ client, name }: Table, when: 'before' | 'after'): Table {
  const send = async (command: unknown) => {
    const writes = command instanceof TransactWriteCommand;
    if (writes && when === 'before') throw new Error('the process died');
    const answer = await client.send(command as never);
    if (writes) throw new Error('the process died');
    return answer;
  };
  return { client: { send } as never, name };
}
