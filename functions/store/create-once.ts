import { Refusal } from '../domain/errors.ts';
import { canonicalHash } from '../platform/hash.ts';
import type { RouteInput } from '../platform/http/route.ts';
import { type Change, commit } from './commit.ts';
import { type IdempotentCall, idempotencyChange, Replayed, replayOf } from './idempotency.ts';
import type { Table } from './table.ts';

/** A create as its `Idempotency-Key` names it: the same user, operation, path and body. */
export const idempotentCall = (
  operationId: string,
  { caller, params, body, idempotencyKey }: RouteInput<unknown, unknown, unknown>,
): IdempotentCall => ({
  userId: caller.userId,
  operationId,
  key: idempotencyKey,
  bodyHash: canonicalHash({ params, body }),
});

type Create<T> = {
  /** Reads what an earlier call created. */
  readonly find: (resourceId: string) => Promise<T | undefined>;
  /** Builds the resource and the changes that store it. */
  readonly make: () => Promise<{ resourceId: string; resource: T; changes: readonly Change[] }>;
};

/**
 * Creates a resource once per key: a repeated call, also one that races the first, gets what the first one created.
 * @throws Refusal `idempotency-mismatch` for the same key with another body, and whatever the changes refuse.
 */
export async function createOnce<T>(
  table: Table,
  call: IdempotentCall,
  create: Create<T>,
): Promise<{ resource: T; replayed: boolean }> {
  const earlier = await replayOf(table, call);
  if (earlier !== undefined) return replay(earlier, create);
  try {
    const { resourceId, resource, changes } = await create.make();
    // First, so that a racing twin hears "replayed" and not what its twin's item refuses.
    await commit(table, [idempotencyChange(call, resourceId), ...changes]);
    return { resource, replayed: false };
  } catch (thrown) {
    const meanwhile = await madeMeanwhile(table, call, thrown);
    if (meanwhile === undefined) throw thrown;
    return replay(meanwhile, create);
  }
}

/** What a twin has made by now, where that may be why this call was refused: it found what its twin wrote. */
async function madeMeanwhile(table: Table, call: IdempotentCall, thrown: unknown): Promise<string | undefined> {
  if (thrown instanceof Replayed) return thrown.resourceId;
  return thrown instanceof Refusal ? await replayOf(table, call) : undefined;
}

async function replay<T>(resourceId: string, { find }: Create<T>): Promise<{ resource: T; replayed: boolean }> {
  const resource = await find(resourceId);
  if (resource === undefined) throw new Error(`${resourceId} was created and is gone`);
  return { resource, replayed: true };
}
