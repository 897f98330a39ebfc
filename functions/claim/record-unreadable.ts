import * as z from 'zod';
import { ClaimId, SlotId } from '../domain/ids.ts';
import { commit } from '../store/commit.ts';
import { AlreadyRead, readSlot, recordExtraction } from '../store/documents.ts';
import type { ClaimStepDeps } from './deps.ts';

/** `error`: the name under which the workflow caught it. */
export const RecordUnreadableInput = z.object({ claimId: ClaimId, slotId: SlotId, error: z.string() });
export const RecordUnreadableOutput = z.object({ claimId: ClaimId, slotId: SlotId });

/**
 * Notes why a document was not read after all retries, so that the audit puts the claim before a person. What was read
 * in the last moment stays. docs/handbook.md § Extraction
 */
export async function recordUnreadable(
  { claimId, slotId, error }: z.output<typeof RecordUnreadableInput>,
  { table, clock }: ClaimStepDeps,
): Promise<z.input<typeof RecordUnreadableOutput>> {
  const slot = await readSlot(table, claimId, slotId);
  if (!slot) throw new Error(`slot ${slotId} of ${claimId} is gone`);
  if (slot.extraction) return { claimId, slotId };
  const reason = reasons.get(error) ?? 'The document could not be read by machine.';
  try {
    await commit(table, [recordExtraction(slot, { status: 'unreadable', reason, readAt: clock.now() })]);
  } catch (thrown) {
    if (!(thrown instanceof AlreadyRead && thrown.slot.extraction)) throw thrown;
  }
  return { claimId, slotId };
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['TextractThrottled', 'The reading service was too busy, also after several tries.'],
  ['TextractUnavailable', 'The reading service was out of order, also after several tries.'],
  ['ReadingUnfinished', 'Reading the document took too long.'],
  ['States.Timeout', 'Reading the document took too long.'],
  ['Sandbox.Timedout', 'Reading the document took too long.'],
]);
