import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { TryAgain } from '../platform/http/try-again.ts';
import type { Change, Write } from './change.ts';
import type { Table } from './table.ts';
import { chainEvents } from './trail.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export type { Change } from './change.ts';

/** Another transaction held an item, or the table was busy, for as long as we tried; nothing was written, a retry is harmless. */
export class WriteContention extends TryAgain {
  override readonly name = 'WriteContention';
}

/**
 * Of twenty writers who all want one balance all the time hardly any gives up, and none waits longer than fourteen seconds: half
 * the time of a call.
 */
const attempts = 30;
const longestPauseMilliseconds = 500;

/** Reasons that pass by themselves; the client retries none of them inside a transaction. */
const passing = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/**
 * Writes every change of a transition or none, its events chained to the trails of their items. The first refused guard,
 * in the order given, decides what is thrown; a trail that moved meanwhile is read and tried again.
 * @throws the error of the refused change; WriteContention when other transactions stayed in the way.
 */
export async function commit(table: Table, changes: readonly Change[]): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const chained = await chainEvents(table, changes);
    const writes = [...chained.changes, ...chained.heads].map(({ write }) => transactItem(write, table.name));
    const cancelled = await tryOnce(table, writes);
    if (!cancelled) return;
    throwRefused(cancelled, changes);
    await pause(attempt);
  }
  throw new WriteContention('other writes stayed in the way');
}

async function tryOnce(table: Table, items: TransactItem[]): Promise<TransactionCanceledException | undefined> {
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: items }));
    return undefined;
  } catch (thrown) {
    if (thrown instanceof TransactionCanceledException) return thrown;
    throw thrown;
  }
}

function throwRefused(cancelled: TransactionCanceledException, changes: readonly Change[]): void {
  const reasons = cancelled.CancellationReasons ?? [];
  const refused = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed');
  const change = changes[refused];
  const item = reasons[refused]?.Item;
  if (change) throw change.onRefused(item && unmarshall(item));
  // Beyond the changes stand the heads of trails: another event of the item was first.
  if (refused === -1 && !reasons.some(({ Code }) => Code !== undefined && passing.has(Code))) throw cancelled;
}

/** Full jitter, so that racing writers do not meet again. */
const pause = (attempt: number) =>
  new Promise((done) => setTimeout(done, Math.random() * Math.min(longestPauseMilliseconds, 25 * 2 ** attempt)));

function transactItem(write: Write, name: string): TransactItem {
  const guard = {
    TableName: name,
    ConditionExpression: write.condition?.expression,
    ExpressionAttributeNames: write.condition?.names,
    ExpressionAttributeValues: write.condition?.values,
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const;
  if ('put' in write) return { Put: { ...guard, Item: write.put } };
  if ('update' in write) return { Update: { ...guard, Key: write.update, UpdateExpression: write.expression } };
  return { ConditionCheck: { ...guard, Key: write.check, ConditionExpression: write.condition.expression } };
}
