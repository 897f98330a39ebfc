import * as z from 'zod';
import type { EvidenceSlot, TextLayer } from '../domain/claim/document.ts';
import { ClaimId, SlotId } from '../domain/ids.ts';
import type { Clock } from '../platform/clock.ts';
import type { EvidenceBucket } from '../platform/evidence-bucket.ts';
import { commit } from '../store/commit.ts';
import { recordTextLayer } from '../store/documents.ts';
import type { Table } from '../store/table.ts';
import { submittedDocument } from './submitted-document.ts';
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
  const { slot, document } = await submittedDocument(table, claimId, slotId);
  const bytes = () => evidence.read(document.objectKey, document.versionId);
  const textLayer = await textLayerOf(slot, bytes, clock.now());
  if (textLayer) await commit(table, [recordTextLayer(slot, textLayer)]);
  return { claimId, slotId, hidden: textLayer?.hidden.length ?? 0 };
}

/** What the text layer of a slot's document holds that its pages do not show; undefined for all but PDFs that were read. */
export async function textLayerOf(
  { upload, extraction }: EvidenceSlot,
  bytes: () => Promise<Uint8Array>,
  comparedAt: string,
): Promise<TextLayer | undefined> {
  if (upload?.mediaType !== 'application/pdf' || !extraction || extraction.status === 'unreadable') return undefined;
  const visible = extraction.status === 'text' ? extraction.lines : extraction.reading.text;
  return { ...(await compareTextLayer(await bytes(), visible)), comparedAt };
}
