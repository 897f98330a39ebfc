import * as z from 'zod';
import type { EvidenceSlot, ReadValue } from '../domain/claim/document.ts';
import { ClaimId, SlotId } from '../domain/ids.ts';
import type { Clock } from '../platform/clock.ts';
import type { EvidenceBucket } from '../platform/evidence-bucket.ts';
import { commit } from '../store/commit.ts';
import { readSlot, recordTextLayer } from '../store/documents.ts';
import type { Table } from '../store/table.ts';
import { compareTextLayer } from './text-layer/compare.ts';

export const CompareTextLayerInput = z.object({ claimId: ClaimId, slotId: SlotId });
export const CompareTextLayerOutput = z.object({ claimId: ClaimId, slotId: SlotId, hidden: z.int().min(0) });

export type CompareTextLayerDeps = {
  readonly table: Table;
  readonly evidence: Pick<EvidenceBucket, 'read'>;
  readonly clock: Clock;
};

/**
 * Compares the text layer of a PDF that was read with what its pages show, and records what nobody can see. A document
 * that ends the renderer ends this step: the workflow then has it noted that nothing was compared.
 * docs/handbook.md § Extraction
 */
export async function compareSlot(
  { claimId, slotId }: z.output<typeof CompareTextLayerInput>,
  { table, evidence, clock }: CompareTextLayerDeps,
): Promise<z.input<typeof CompareTextLayerOutput>> {
  const slot = await readSlot(table, claimId, slotId);
  const isRead = slot?.extraction !== undefined && slot.extraction.status !== 'unreadable';
  if (slot?.upload?.mediaType !== 'application/pdf' || !isRead) return { claimId, slotId, hidden: 0 };
  const pdf = await evidence.read(slot.objectKey, slot.upload.versionId);
  const compared = await compareTextLayer(pdf, visibleLines(slot));
  await commit(table, [recordTextLayer(slot, { ...compared, comparedAt: clock.now() })]);
  return { claimId, slotId, hidden: compared.hidden.length };
}

function visibleLines({ extraction }: EvidenceSlot): readonly ReadValue[] {
  if (!extraction || extraction.status === 'unreadable') return [];
  return extraction.status === 'text' ? extraction.lines : extraction.reading.text;
}
