import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { itemBytes } from './item-size.ts';
import { type KeyLoad, keyLoad } from './key-load.ts';
import { readUnits } from './units.ts';
import { writesOf } from './writes.ts';

const Units = z.object({ CapacityUnits: z.number().default(0) });
const Reported = z.object({ ConsumedCapacity: z.union([Units, z.array(Units)]).optional() });
const Item = z.record(z.string(), z.unknown());
const Read = z.object({ Item: Item.optional(), Items: z.array(Item).optional() });
const Asked = z.object({ ConsistentRead: z.boolean().optional() });

const writes = new Set(['TransactWriteItemsCommand', 'PutItemCommand']);
const reads = new Set(['GetItemCommand', 'QueryCommand']);

/** What a client's calls took since the tally was begun. */
export type Tally = {
  /** By DynamoDB's rules, key by key; only what was written, since a refused write tells no units. */
  readonly keys: KeyLoad;
  /** What the endpoint said of the same writes. */
  writeUnitsReported: number;
  readUnits: number;
  readUnitsReported: number;
  /** Transactions that were cancelled because another held an item of theirs. */
  conflicts: number;
  /** Calls that the client made again by itself. */
  retries: number;
};

export const newTally = (): Tally => ({
  keys: keyLoad(),
  writeUnitsReported: 0,
  readUnits: 0,
  readUnitsReported: 0,
  conflicts: 0,
  retries: 0,
});

export type Meter = { readonly begin: () => Tally };

/** Watches every call of the client: asks the endpoint what it consumed, and works out by the rules what it should have. */
export function meter(client: DynamoDBClient): Meter {
  let tally = newTally();
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const { commandName = '' } = context;
      if (!writes.has(commandName) && !reads.has(commandName)) return next(args);
      const input = { ...args.input, ReturnConsumedCapacity: 'INDEXES' as const };
      try {
        const answer = await next({ ...args, input });
        count(tally, commandName, input, answer.output);
        return answer;
      } catch (thrown) {
        if (isConflict(thrown)) tally.conflicts += 1;
        throw thrown;
      }
    },
    { step: 'initialize', name: 'meter' },
  );
  return {
    begin: () => {
      tally = newTally();
      return tally;
    },
  };
}

function count(tally: Tally, command: string, input: unknown, output: { $metadata: { attempts?: number } }): void {
  tally.retries += (output.$metadata.attempts ?? 1) - 1;
  const reported = [Reported.parse(output).ConsumedCapacity ?? []].flat();
  const units = reported.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
  if (writes.has(command)) {
    tally.keys.add(writesOf(input));
    tally.writeUnitsReported += units;
  } else {
    const { Item: item, Items: items = [] } = Read.parse(output);
    const bytes = [...(item ? [item] : []), ...items].reduce((sum, each) => sum + itemBytes(each), 0);
    tally.readUnits += readUnits(bytes, { consistent: Asked.parse(input).ConsistentRead ?? false });
    tally.readUnitsReported += units;
  }
}

const isConflict = (thrown: unknown): boolean =>
  thrown instanceof TransactionCanceledException &&
  (thrown.CancellationReasons ?? []).some(({ Code }) => Code === 'TransactionConflict');
