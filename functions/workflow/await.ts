import * as z from 'zod';
import type { Sealer } from '../platform/sealer.ts';
import type { ResumeTask } from '../platform/task-token.ts';
import { commit } from '../store/commit.ts';
import type { Table } from '../store/table.ts';
import { putWait, WaitFor } from '../store/waits.ts';
import { hasHappened } from './awaited.ts';

export const AwaitInput = z.strictObject({ itemId: z.string(), wait: WaitFor, taskToken: z.string().min(1) });
export const AwaitReply = z.object({ itemId: z.string(), wait: WaitFor, waiting: z.boolean() });

export type AwaitDeps = { readonly table: Table; readonly sealer: Sealer; readonly resumeTask: ResumeTask };

/**
 * Remembers that a workflow waits for a fact. The wait is stored before the item is read: a fact that comes in between
 * is then seen here or by whoever hears of it, or by both, which is harmless.
 */
export async function awaitFact(
  { itemId, wait, taskToken }: z.infer<typeof AwaitInput>,
  { table, sealer, resumeTask }: AwaitDeps,
): Promise<z.infer<typeof AwaitReply>> {
  const sealedToken = await sealer.seal(taskToken, { itemId, wait });
  await commit(table, [putWait({ itemId, wait, sealedToken })]);
  if (!(await hasHappened(table, itemId, wait))) return { itemId, wait, waiting: true };
  await resumeTask(taskToken, {});
  return { itemId, wait, waiting: false };
}
