import type { EvidenceSlot } from '../../../functions/domain/claim/document.ts';
import { textLayerOf } from '../../../functions/extraction/compare-text-layer.ts';
import { type SubmittedClaim, seenAt } from './submitted.ts';

/** The slots with what comparing each PDF's text layer with its pages brings, as the workflow has it done after reading. */
export async function withTextLayers(
  slots: readonly EvidenceSlot[],
  { truth, documents }: SubmittedClaim,
): Promise<EvidenceSlot[]> {
  const compared: EvidenceSlot[] = [];
  for (const slot of slots) {
    const bytes = documents.find((each) => each.truth.slot === slot.slotId)?.bytes;
    const textLayer = bytes && (await textLayerOf(slot, () => Promise.resolve(bytes), seenAt(truth)));
    compared.push(textLayer ? { ...slot, textLayer } : slot);
  }
  return compared;
}
