import * as z from 'zod';
import type { EvidenceSlot } from '../domain/claim/document.ts';
import { ClaimId, SlotId } from '../domain/ids.ts';
import { type Change, commit } from '../store/commit.ts';
import { AlreadyRead, readSlot, recordExtraction, recordTextLayer } from '../store/documents.ts';
import { keepPicturePrints, picturePrintsOf } from '../store/picture-prints.ts';
import type { Table } from '../store/table.ts';
import type { ClaimStepDeps } from './deps.ts';

/** `error`: the name under which the workflow caught it. */
export const RecordUnreadableInput = z.object({ claimId: ClaimId, slotId: SlotId, error: z.string() });
export const RecordUnreadableOutput = z.object({ claimId: ClaimId, slotId: SlotId });

/**
 * Notes why a document was not read after all retries, or that the text layer of one that was read could not be
 * compared or its pictures not be drawn, so that the audit puts the claim before a person. What was read in the last moment stays. docs/handbook.md § Extraction
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

/** It was read, so what failed, or was never begun, is the look at its pictures or the comparison of its text layer. */
async function noteNotCompared(slot: EvidenceSlot, table: Table, comparedAt: string): Promise<void> {
  const { kind, upload, textLayer } = slot;
  if (!upload) return;
  const isCompared = upload.mediaType !== 'application/pdf' || textLayer !== undefined;
  const isDrawn = kind !== 'proof-of-execution' || (await picturePrintsOf(table, upload.sha256)) !== undefined;
  const notes: Change[] = [
    ...(isCompared ? [] : [recordTextLayer(slot, { isWhole: false, hidden: [], comparedAt })]),
    ...(isDrawn ? [] : [keepPicturePrints(upload.sha256, [])]),
  ];
  if (notes.length > 0) await commit(table, notes);
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['TextractThrottled', 'The reading service was too busy, also after several tries.'],
  ['TextractUnavailable', 'The reading service was out of order, also after several tries.'],
  ['ReadingUnfinished', 'Reading the document took too long.'],
  ['States.Timeout', 'Reading the document took too long.'],
  ['Sandbox.Timedout', 'Reading the document took too long.'],
]);
