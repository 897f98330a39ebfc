import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { type MemoryTable, memoryTable } from '../support/memory-table.ts';
import type { Stage } from './play.ts';

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
export type Break = (writes: readonly Write[]) => readonly Write[];

/** What a ledger could get wrong, done to every write on its way to the table. */
export const breaks = {
  /** Balances move without looking whether there is enough. */
  'a balance without its guard': (writes) =>
    writes.map((write) => {
      const { Update } = write;
      if (!Update?.ConditionExpression?.includes(':needed')) return write;
      const { ':needed': _, ...values } = Update.ExpressionAttributeValues ?? {};
      return {
        Update: { ...Update, ConditionExpression: '#currency = :currency', ExpressionAttributeValues: values },
      };
    }),
  /** A fact is written over instead of refused. */
  'a fact that may happen twice': (writes) =>
    writes.map(({ Put, ...rest }) => {
      if (!isOf(Put?.Item, 'FACT#')) return { Put, ...rest };
      return { Put: { ...Put, Item: Put?.Item, TableName: Put?.TableName, ConditionExpression: undefined } };
    }),
  /** The second side of an entry is not written. */
  'a balance that is forgotten': (writes) => {
    const last = writes.findLastIndex(({ Update }) => isOf(Update?.Key, 'ACCOUNT#'));
    return last < 0 ? writes : writes.toSpliced(last, 1);
  },
  /** The request changes hands although somebody else was first. */
  'a request without its revision': (writes) =>
    writes.map(({ Put, ...rest }) => {
      if (!isOf(Put?.Item, 'REQUEST#')) return { Put, ...rest };
      const unguarded = { ConditionExpression: undefined, ExpressionAttributeNames: undefined };
      return {
        Put: {
          ...Put,
          ...unguarded,
          Item: Put?.Item,
          TableName: Put?.TableName,
          ExpressionAttributeValues: undefined,
        },
      };
    }),
  /** The event stands in a write of its own, which is lost. */
  'a movement that nobody is told of': (writes) =>
    writes.some(({ Put }) => isOf(Put?.Item, 'FACT#reserve/'))
      ? writes.filter(({ Put }) => !isOf(Put?.Item, 'TIMELINE#'))
      : writes,
} satisfies Record<string, Break>;

/** A table in memory whose writes are broken. */
export const brokenStage = (kind: keyof typeof breaks): Stage => stageWith(() => breaks[kind]);

/** A table that writes half of every eleventh transaction, as two writes would when the process dies in between. */
export function tornStage(): Stage {
  let writes = 0;
  return stageWith(() => (++writes % 11 === 0 ? (all) => all.slice(0, Math.ceil(all.length / 2)) : (all) => all));
}

function stageWith(breakOf: () => Break): Stage {
  const table = brokenTable(breakOf);
  return { table, look: table.stored, interleaves: true, looksAfterEachStep: true };
}

/** A table in memory that does something to every transaction on its way. */
export function brokenTable(breakOf: () => Break): MemoryTable {
  const table = memoryTable();
  const send = (command: unknown) => {
    if (!(command instanceof TransactWriteCommand)) return table.client.send(command as never);
    const TransactItems = [...breakOf()(command.input.TransactItems ?? [])];
    return table.client.send(new TransactWriteCommand({ ...command.input, TransactItems }));
  };
  return { ...table, client: { send } as unknown as typeof table.client };
}

export const isOf = (item: Record<string, unknown> | undefined, prefix: string): boolean =>
  String(item?.pk).startsWith(prefix);
