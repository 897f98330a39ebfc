import type { EvidenceSlot } from '../../../functions/domain/claim/document.ts';

/** A slot with a document of so many pages, or without one. */
export const slotOf = (slotId: string, pages?: number, more: Partial<EvidenceSlot> = {}): EvidenceSlot => ({
  slotId,
  claimId: 'clm_1',
  kind: 'invoice',
  label: slotId,
  required: true,
  objectKey: `claims/clm_1/${slotId}`,
  ...(pages && {
    upload: {
      sha256: 'a'.repeat(64),
      versionId: 'v1',
      bytes: 1_000,
      mediaType: 'application/pdf',
      pages,
      seenAt: '2026-11-21T09:00:00.000Z',
    },
  }),
  ...more,
});
