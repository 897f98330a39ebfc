import type { AuditInput } from '../../../functions/domain/audit/audit-input.ts';
import {
  nearlyIdentical,
  type Picture,
  type PictureMatch,
  type PictureUse,
} from '../../../functions/domain/audit/picture/picture.ts';
import { keysOf, keysOfCopies } from '../../../functions/domain/audit/picture/picture-keys.ts';
import type { EvidenceSlot } from '../../../functions/domain/claim/document.ts';
import type { FraudPolicy } from '../../../functions/domain/policy/fraud-policy.ts';

/** The pictures of earlier claims, found by the same keys as in the table. */
export type PictureIndex = {
  readonly matchesOf: (pictures: readonly Picture[], rules: FraudPolicy) => PictureMatch[];
  readonly keep: (pictures: readonly Picture[], whose: Whose, slots: readonly EvidenceSlot[]) => void;
};

type Whose = { readonly claim: AuditInput['claim']; readonly partnerId: string };

export function newPictureIndex(): PictureIndex {
  const uses = new Map<string, PictureUse[]>();
  return {
    matchesOf: (pictures, rules) =>
      pictures.flatMap((picture) => {
        const found = new Set(keysOfCopies(picture.print).flatMap((key) => uses.get(key) ?? []));
        const seen = { bits: picture.print.bits, words: picture.words };
        return [...found].filter((use) => nearlyIdentical(seen, use, rules)).map((use) => ({ picture, use }));
      }),
    keep: (pictures, whose, slots) => {
      for (const picture of pictures) {
        const use = useOf(picture, whose, slots);
        for (const key of keysOf(picture.print)) uses.set(key, [...(uses.get(key) ?? []), use]);
      }
    },
  };
}

function useOf(
  { slotId, page, print, words }: Picture,
  { claim, partnerId }: Whose,
  slots: readonly EvidenceSlot[],
): PictureUse {
  const { claimId, requestId, submittedAt } = claim;
  const label = slots.find((slot) => slot.slotId === slotId)?.label ?? slotId;
  const where = { claimId, version: 1, requestId, partnerId, slotId, label, page, submittedAt };
  return { ...where, bits: print.bits, words: [...words] };
}
