import type { EvidenceSlot } from '../domain/claim/document.ts';
import { furtherOf } from '../domain/evidence/further.ts';

/**
 * The slot for a further document where a claim may bring several: `receipt-2` stands beside `receipt` and is never
 * required. Undefined when the claim has no such slot. docs/handbook.md § Evidence
 */
export function furtherSlot(slotId: string, slots: ReadonlyMap<string, EvidenceSlot>): EvidenceSlot | undefined {
  const further = furtherOf(slotId);
  if (!further) return undefined;
  const slot = slots.get(further.first);
  if (!slot?.upTo || further.place > slot.upTo) return undefined;
  const { claimId, kind, label } = slot;
  return {
    slotId,
    claimId,
    kind,
    label: `${label} (${further.place})`,
    required: false,
    objectKey: `claims/${claimId}/${slotId}`,
  };
}
