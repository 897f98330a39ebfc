import * as z from 'zod';
import type { EvidenceSlot } from '../domain/claim/document.ts';
import { ClaimId, SlotId } from '../domain/ids.ts';
import { commit } from '../store/commit.ts';
import { AlreadyRead, readSlot, recordExtraction, recordTextLayer } from '../store/documents.ts';
import type { Table } from '../store/table.ts';
import type { ClaimStepDeps } from './deps.ts';

/** `error`: the name under which the workflow caught it. */
export const RecordUnreadableInput = z.object({ claimId: ClaimId, slotId: SlotId, error: z.string() });
export const RecordUnreadableOutput = z.object({ claimId: ClaimId, slotId: SlotId });

/**
 * Notes why a document was not read after all retries, or that the text layer of one that was read could not be
 * compared, so that the audit puts the claim before a person. What was read in the last moment stays. docs/handbook.md § Extraction
 */
export async function recordUnreadable(
  { claimId, slotId, error }: z.output<typeof RecordUnreadableInput>,
  { table, clock }: ClaimStepDeps,
): Promise<z.input<typeof RecordUnreadableOutput>> {
  const slot = await readSlot(table, claimId, slotId);
  if (!slot) throw new Error(`slot ${slotId} of ${claimId} is gone`);
  if (slot.extraction) {
    await noteNotCompared(slot, table, clock.now());
    return { claimId, slotId };
  }
  const reason = reasons.get(error) ?? 'The document could not be read by machine.';
  try {
    await commit(table, [recordExtraction(slot, { status: 'unreadable', reason, readAt: clock.now() })]);
  } catch (thrown) {
    if (!(thrown instanceof AlreadyRead && thrown.slot.extraction)) throw thrown;
  }
  return { claimId, slotId };
}

/** It was read, so it is the comparison of its text layer that failed, or was never begun. */
async function noteNotCompared(slot: EvidenceSlot, table: Table, comparedAt: string): Promise<void> {
  if (slot.upload?.mediaType !== 'application/pdf' || slot.textLayer) return;
  await commit(table, [recordTextLayer(slot, { isWhole: false, hidden: [], comparedAt })]);
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['TextractThrottled', 'The reading service was too busy, also after several tries.'],
  ['TextractUnavailable', 'The reading service was out of order, also after several tries.'],
  ['ReadingUnfinished', 'Reading the document took too long.'],
  ['States.Timeout', 'Reading the document took too long.'],
  ['Sandbox.Timedout', 'Reading the document took too long.'],
]);
