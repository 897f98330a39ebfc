import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { readingTurnKey } from './keys.ts';
import type { Table } from './table.ts';

/** When an operation of the reading service may be called; all times in milliseconds. */
export type Turn = { readonly now: number; readonly interval: number; readonly patience: number };

const Stored = z.object({ nextAt: z.number() });

/** Whoever comes after a gap meets others who do so once, not again and again. */
const attempts = 10;

/**
 * Takes the next free moment at which an operation may be called, for all callers of the deployment together: no two
 * are given moments closer than `interval`. Undefined when the wait would be longer than `patience`; then nothing was
 * taken. docs/decisions/reading-rate.md
 */
export async function takeTurn(table: Table, operation: string, turn: Turn): Promise<number | undefined> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const queued = await behindOthers(table, operation, turn);
    if (queued !== 'idle') return queued === 'full' ? undefined : queued;
    if (await atOnce(table, operation, turn)) return turn.now;
  }
  return undefined;
}

/** Moves the end of the queue on, whoever else does so too: the item was where this caller's turn is. */
async function behindOthers(
  table: Table,
  operation: string,
  { now, interval, patience }: Turn,
): Promise<number | 'idle' | 'full'> {
  const latest = now + patience;
  const done = await update(table, operation, {
    UpdateExpression: 'SET nextAt = nextAt + :interval',
    ConditionExpression: 'nextAt BETWEEN :now AND :latest',
    ExpressionAttributeValues: { ':interval': interval, ':now': now, ':latest': latest },
  });
  if (done.taken) return Stored.parse(done.before).nextAt;
  const stored = Stored.safeParse(done.before);
  return stored.success && stored.data.nextAt > latest ? 'full' : 'idle';
}

/** Nobody waits: the turn is now, unless somebody else was quicker. */
async function atOnce(table: Table, operation: string, { now, interval }: Turn): Promise<boolean> {
  const done = await update(table, operation, {
    UpdateExpression: 'SET nextAt = :next',
    ConditionExpression: 'attribute_not_exists(nextAt) OR nextAt < :now',
    ExpressionAttributeValues: { ':next': now + interval, ':now': now },
  });
  return done.taken;
}

type Move = Pick<UpdateCommandInput, 'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues'>;

async function update(table: Table, operation: string, move: Move): Promise<{ taken: boolean; before: unknown }> {
  try {
    const { Attributes } = await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: readingTurnKey(operation),
        ...move,
        ReturnValues: 'UPDATED_OLD',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return { taken: true, before: Attributes };
  } catch (thrown) {
    if (!(thrown instanceof ConditionalCheckFailedException)) throw thrown;
    return { taken: false, before: thrown.Item && unmarshall(thrown.Item) };
  }
}
