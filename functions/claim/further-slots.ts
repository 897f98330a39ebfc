import type { EvidenceSlot } from '../domain/claim/document.ts';

/**
 * The slot for a further document where a claim may bring several: `receipt-2` stands beside `receipt` and is never
 * required. Undefined when the claim has no such slot. docs/handbook.md § Evidence
 */
export function furtherSlot(slotId: string, slots: ReadonlyMap<string, EvidenceSlot>): EvidenceSlot | undefined {
  const [, first = '', place = ''] = /^(.+)-([2-9]|[1-9]\d)$/.exec(slotId) ?? [];
  const slot = slots.get(first);
  if (!slot?.upTo || Number(place) > slot.upTo) return undefined;
  const { claimId, kind, label } = slot;
  return {
    slotId,
    claimId,
    kind,
    label: `${label} (${place})`,
    required: false,
    objectKey: `claims/${claimId}/${slotId}`,
  };
}
