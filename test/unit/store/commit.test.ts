import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Change, commit, WriteContention } from '../../../functions/store/commit.ts';
import type { Table } from '../../../functions/store/table.ts';

// The pauses between attempts are drawn at random: here the shortest.
beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

type Reason = { Code: string; Item?: object };
const cancelled = (...reasons: Reason[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: reasons.map(({ Code, Item }) => ({ Code, ...(Item && { Item: marshall(Item) }) })),
  });

/** A table that answers one attempt after the other; when the answers run out, it takes the write. */
function tableOf(...answers: Error[]) {
  const send = vi.fn((_: unknown) => {
    const answer = answers.shift();
    return answer ? Promise.reject(answer) : Promise.resolve({});
  });
  return { send, table: { client: { send }, name: 'table' } as unknown as Table };
}

class Taken extends Error {}
const change = (name: string): Change => ({
  write: { put: { pk: name, sk: name }, condition: { expression: 'attribute_not_exists(pk)' } },
  onRefused: (stored) => new Taken(`${name} by ${String(stored?.owner)}`),
});
const changes = [change('first'), change('second')];
const none: Reason = { Code: 'None' };
const refused = (owner?: string): Reason => ({ Code: 'ConditionalCheckFailed', ...(owner && { Item: { owner } }) });

test('the first refused guard, in the order given, decides what is thrown, with the item that stood there', async () => {
  await expect(commit(tableOf(cancelled(none, refused('ada'))).table, changes)).rejects.toThrow('second by ada');
  await expect(commit(tableOf(cancelled(refused('bob'), refused('ada'))).table, changes)).rejects.toThrow(
    'first by bob',
  );
  await expect(commit(tableOf(cancelled(refused(), none)).table, changes)).rejects.toThrow('first by undefined');
});

test('a refused guard is not tried again, also when another item was busy', async () => {
  const { table, send } = tableOf(cancelled({ Code: 'TransactionConflict' }, refused('ada')));
  await expect(commit(table, changes)).rejects.toBeInstanceOf(Taken);
  expect(send).toHaveBeenCalledTimes(1);
});

test.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
  '%s passes: the write is tried again',
  async (Code) => {
    const { table, send } = tableOf(cancelled(none, { Code }), cancelled({ Code }, none));
    await commit(table, changes);
    expect(send).toHaveBeenCalledTimes(3);
  },
);

test('when others stay in the way, the caller hears that a retry is harmless', async () => {
  const { table, send } = tableOf(
    ...Array.from({ length: 40 }, () => cancelled({ Code: 'TransactionConflict' }, none)),
  );
  await expect(commit(table, changes)).rejects.toBeInstanceOf(WriteContention);
  expect(send).toHaveBeenCalledTimes(30);
});

test.each([cancelled({ Code: 'ValidationError' }, none), new Error('no network')])('%s is a fault', async (fault) => {
  const { table, send } = tableOf(fault);
  await expect(commit(table, changes)).rejects.toBe(fault);
  expect(send).toHaveBeenCalledTimes(1);
});

test('the pauses grow, are drawn anew each time and stay bounded', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(1);
  const paused: number[] = [];
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((done: () => void, milliseconds?: number) => {
    paused.push(milliseconds ?? 0);
    done();
    return {} as NodeJS.Timeout;
  });
  const { table } = tableOf(...Array.from({ length: 40 }, () => cancelled({ Code: 'TransactionConflict' }, none)));
  await expect(commit(table, changes)).rejects.toBeInstanceOf(WriteContention);
  expect(paused.slice(0, 5)).toEqual([50, 100, 200, 400, 500]);
  expect(paused.reduce((sum, each) => sum + each)).toBeLessThan(14_000);
});
