import * as z from 'zod';
import { IsoInstant } from '../domain/calendar/dates.ts';
import type { EvidenceSlot, Extraction, TextLayer } from '../domain/claim/document.ts';
import type { Change } from './commit.ts';
import { documentUseKey, slotKey } from './keys.ts';
import { packed, StoredSlot } from './packed.ts';
import { parseStored, read, readPartition, type Table } from './table.ts';

/** These bytes were submitted as evidence in this claim. */
export const DocumentUse = z.strictObject({
  sha256: z.string(),
  claimId: z.string(),
  requestId: z.string(),
  partnerId: z.string(),
  slotId: z.string(),
  firstUsedAt: IsoInstant,
});
export type DocumentUse = z.infer<typeof DocumentUse>;

/** Every claim, of any partner, in which these bytes were submitted. */
export const usesOfDocument = (table: Table, sha256: string): Promise<DocumentUse[]> =>
  readPartition(table, { pk: documentUseKey(sha256, '').pk, prefix: 'CLAIM#' }, DocumentUse);

/**
 * Stands for ever, also when the claim is returned and comes back with another document; a second submission of the
 * same bytes leaves the first day as it is.
 */
export const keepDocumentUse = (use: DocumentUse): Change => ({
  write: {
    update: documentUseKey(use.sha256, use.claimId),
    expression:
      'SET sha256 = :sha256, claimId = :claim, requestId = :request, partnerId = :partner, slotId = :slot, firstUsedAt = if_not_exists(firstUsedAt, :at)',
    condition: {
      expression: 'attribute_not_exists(pk) OR claimId = :claim',
      values: {
        ':sha256': use.sha256,
        ':claim': use.claimId,
        ':request': use.requestId,
        ':partner': use.partnerId,
        ':slot': use.slotId,
        ':at': use.firstUsedAt,
      },
    },
  },
  onRefused: () => new Error('the document use was refused'),
});

export const readSlot = (table: Table, claimId: string, slotId: string) =>
  read(table, slotKey(claimId, slotId), StoredSlot);

/** The slot was read meanwhile, or another document stands in it. */
export class AlreadyRead extends Error {
  override readonly name = 'AlreadyRead';
  readonly slot: EvidenceSlot;
  constructor(slot: EvidenceSlot) {
    super(`slot ${slot.slotId} changed`);
    this.slot = slot;
  }
}

/**
 * What was read from the slot's document, written once and only onto the bytes that were read: a late reader can
 * neither replace an earlier answer nor answer for a document that was submitted since.
 */
export const recordExtraction = (slot: EvidenceSlot, extraction: Extraction): Change => ({
  write: {
    put: { ...slot, extraction: packed(extraction), ...slotKey(slot.claimId, slot.slotId) },
    condition: {
      expression: '#upload.#version = :version AND attribute_not_exists(#extraction)',
      names: { '#upload': 'upload', '#version': 'versionId', '#extraction': 'extraction' },
      values: { ':version': slot.upload?.versionId ?? '' },
    },
  },
  onRefused: (stored) =>
    stored ? new AlreadyRead(parseStored(StoredSlot, stored)) : new Error(`slot ${slot.slotId} is gone`),
});

/** What comparing the text layer of the slot's document brought; a later comparison of the same bytes replaces it. */
export const recordTextLayer = (slot: EvidenceSlot, textLayer: TextLayer): Change => ({
  write: {
    update: slotKey(slot.claimId, slot.slotId),
    expression: 'SET textLayer = :layer',
    condition: {
      expression: '#upload.#version = :version',
      names: { '#upload': 'upload', '#version': 'versionId' },
      values: { ':version': slot.upload?.versionId ?? '', ':layer': textLayer },
    },
  },
  onRefused: () => new Error(`another document stands in slot ${slot.slotId}`),
});
