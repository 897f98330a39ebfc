import * as z from 'zod';
import { Refusal } from '../domain/errors.ts';
import { putNew } from './changes.ts';
import type { Change } from './commit.ts';
import { idempotencyKey } from './keys.ts';
import { parseStored, read, type Table } from './table.ts';

const Record = z.object({ bodyHash: z.string(), resourceId: z.string() });

/** One use of an `Idempotency-Key` by one user for one operation; kept for ever, as the resource is. */
export type IdempotentCall = {
  readonly userId: string;
  readonly operationId: string;
  readonly key: string;
  readonly bodyHash: string;
};

/** Thrown when the key was used before with the same body: `resourceId` is what that call created. */
export class Replayed extends Error {
  override readonly name = 'Replayed';
  readonly resourceId: string;
  constructor(resourceId: string) {
    super(resourceId);
    this.resourceId = resourceId;
  }
}

/** What the earlier call with this key created, if there was one. @throws Refusal `idempotency-mismatch` */
export async function replayOf(table: Table, call: IdempotentCall): Promise<string | undefined> {
  const stored = await read(table, keyOf(call), Record);
  if (!stored) return undefined;
  requireSameBody(stored, call);
  return stored.resourceId;
}

/** Stands in the same transaction as the create, so that two racing calls make one resource. */
export const idempotencyChange = (call: IdempotentCall, resourceId: string): Change =>
  putNew(keyOf(call), { bodyHash: call.bodyHash, resourceId }, (item) => {
    const stored = parseStored(Record, item ?? {});
    try {
      requireSameBody(stored, call);
    } catch (refusal) {
      return refusal instanceof Error ? refusal : new Error('unknown');
    }
    return new Replayed(stored.resourceId);
  });

function requireSameBody(stored: z.infer<typeof Record>, call: IdempotentCall): void {
  if (stored.bodyHash === call.bodyHash) return;
  throw new Refusal(
    'idempotency-mismatch',
    'This Idempotency-Key was used before with another body; nothing was stored.',
    [{ field: '/header/Idempotency-Key', problem: 'was used with another body' }],
  );
}

const keyOf = ({ userId, operationId, key }: IdempotentCall) => idempotencyKey(userId, operationId, key);
