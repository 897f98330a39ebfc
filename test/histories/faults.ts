import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../functions/store/table.ts';
import { cancelled } from '../support/memory/transact.ts';

/** What goes wrong while one command runs. */
export type Fault =
  /** The process dies at its n-th call of the table, before the call or between the call and its answer. */
  | { readonly kind: 'crash'; readonly call: number; readonly side: 'before' | 'after' }
  /** The first writes meet another transaction. */
  | { readonly kind: 'conflict'; readonly times: number }
  /** The answer to the first write is lost and the client sends it once more, after the table has forgotten the first. */
  | { readonly kind: 'sent-twice' };

export class Crash extends Error {
  override readonly name = 'Crash';
}

type Send = (command: object) => Promise<unknown>;

/** The table as a command sees it: with its fault, and waiting `pauses` turns before each call so that two interleave. */
export function faulty(table: Table, fault: Fault | undefined, pauses: readonly number[] = []): Table {
  const send = table.client.send.bind(table.client) as unknown as Send;
  const withFault = fault ? faults[fault.kind](send, fault as never) : send;
  let calls = 0;
  const paused = async (command: object) => {
    const turns = pauses[calls++ % Math.max(1, pauses.length)] ?? 0;
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    return withFault(command);
  };
  return { name: table.name, client: { send: paused } as unknown as Table['client'] };
}

const faults: { readonly [K in Fault['kind']]: (send: Send, fault: Extract<Fault, { kind: K }>) => Send } = {
  crash: (send, { call, side }) => {
    let calls = 0;
    let isDead = false;
    return async (command) => {
      const isLast = calls++ === call;
      if (isDead || (isLast && side === 'before')) throw new Crash();
      const answer = await send(command).catch((thrown: unknown) => (isLast ? undefined : Promise.reject(thrown)));
      isDead = isLast;
      if (isLast) throw new Crash();
      return answer;
    };
  },
  conflict: (send, { times }) => {
    let left = times;
    return (command) => {
      if (!isWrite(command) || left-- <= 0) return send(command);
      const { TransactItems = [] } = command.input;
      const reasons = TransactItems.map((_, n) => ({ Code: n === 0 ? 'TransactionConflict' : 'None' }));
      return Promise.reject(cancelled(reasons));
    };
  },
  'sent-twice': (send) => {
    let isDone = false;
    return async (command) => {
      if (!isWrite(command) || isDone) return send(command);
      isDone = true;
      await send(command);
      return send(new TransactWriteCommand({ TransactItems: command.input.TransactItems }));
    };
  },
};

const isWrite = (command: object): command is TransactWriteCommand => command instanceof TransactWriteCommand;
