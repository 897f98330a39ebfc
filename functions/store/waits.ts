import * as z from 'zod';
import type { Change } from './commit.ts';
import { claimTokenKey, type Key, requestTokenKey } from './keys.ts';
import { read, type Table } from './table.ts';

/** What a workflow may wait for. */
export const WaitFor = z.enum(['revision', 'closing', 'settlement']);
export type WaitFor = z.infer<typeof WaitFor>;

/** A workflow that waits for a fact; its task token is kept sealed. A later wait for the same fact replaces it. */
export const Wait = z.strictObject({ itemId: z.string(), wait: WaitFor, sealedToken: z.string() });
export type Wait = z.infer<typeof Wait>;

export const readWait = (table: Table, itemId: string, wait: WaitFor) => read(table, keyOf(itemId, wait), Wait);

export const putWait = (wait: Wait): Change => ({
  write: { put: { ...wait, ...keyOf(wait.itemId, wait.wait) } },
  onRefused: () => new Error(`the wait of ${wait.itemId} was refused`),
});

function keyOf(itemId: string, wait: WaitFor): Key {
  return itemId.startsWith('clm_') ? claimTokenKey(itemId, wait) : requestTokenKey(itemId, wait);
}
