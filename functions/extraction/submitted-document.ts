import type { EvidenceSlot } from '../domain/claim/document.ts';
import { sha256 } from '../platform/hash.ts';
import { readSlot } from '../store/documents.ts';
import type { ReadAs } from '../store/extractions.ts';
import type { Table } from '../store/table.ts';
import type { StoredDocument } from './document-reader.ts';
import { readAsOf } from './reading-kind.ts';

export type SubmittedDocument = {
  readonly slot: EvidenceSlot;
  readonly upload: NonNullable<EvidenceSlot['upload']>;
  readonly readAs: ReadAs;
  readonly document: StoredDocument;
  /** Names this reading of these bytes at this place: asked for twice, the service starts one job. */
  readonly readingId: string;
};

/** The document that was submitted in a slot, and how it is to be read. @throws Error when there is none. */
export async function submittedDocument(table: Table, claimId: string, slotId: string): Promise<SubmittedDocument> {
  const slot = await readSlot(table, claimId, slotId);
  if (!slot?.upload) throw new Error(`slot ${slotId} of ${claimId} has no submitted document`);
  const { upload, objectKey } = slot;
  const readAs = readAsOf(slot.kind);
  // The service refuses a token that comes back with another place, so the place is part of it.
  const readingId = sha256([readAs, upload.sha256, objectKey, upload.versionId].join('\n'));
  return { slot, upload, readAs, document: { objectKey, versionId: upload.versionId }, readingId };
}
