import * as z from 'zod';
import type { EvidenceSlot, Extraction } from '../domain/claim/document.ts';
import { assertNever } from '../domain/errors.ts';
import { ClaimId, SlotId } from '../domain/ids.ts';
import type { Clock } from '../platform/clock.ts';
import { type Change, commit } from '../store/commit.ts';
import { AlreadyRead, readSlot, recordExtraction } from '../store/documents.ts';
import { extractionOf, keepExtraction, type ReadAs } from '../store/extractions.ts';
import type { Table } from '../store/table.ts';
import type { DocumentReader, StoredDocument } from './document-reader.ts';
import { DocumentUnreadable } from './reading-errors.ts';

export const ExtractDocumentInput = z.object({ claimId: ClaimId, slotId: SlotId });
export const ExtractDocumentOutput = z.object({
  claimId: ClaimId,
  slotId: SlotId,
  status: z.enum(['expense', 'text', 'unreadable']),
});

export type ExtractDocumentDeps = { readonly table: Table; readonly reader: DocumentReader; readonly clock: Clock };

type Upload = NonNullable<EvidenceSlot['upload']>;

/** More than this does not fit beside the slot's other facts in one stored item. */
const longestReading = 300_000;

/**
 * Reads one submitted document, or finds what was read from the same bytes before, and records it on the slot. What
 * no retry can read is recorded as unreadable with the reason, so that a person decides. docs/handbook.md § Extraction
 * @throws TextractThrottled, TextractUnavailable for the workflow to try again.
 */
export async function extractDocument(
  { claimId, slotId }: z.output<typeof ExtractDocumentInput>,
  deps: ExtractDocumentDeps,
): Promise<z.input<typeof ExtractDocumentOutput>> {
  const slot = await readSlot(deps.table, claimId, slotId);
  if (!slot?.upload) throw new Error(`slot ${slotId} of ${claimId} has no submitted document`);
  const extraction = slot.extraction ?? (await record(slot, slot.upload, deps));
  return { claimId, slotId, status: extraction.status };
}

async function record(slot: EvidenceSlot, upload: Upload, deps: ExtractDocumentDeps): Promise<Extraction> {
  const readAs = readingOf(slot);
  const kept = await extractionOf(deps.table, upload.sha256, readAs);
  const extraction = kept ? fromCache(kept) : await read(slot, upload, readAs, deps);
  const isNew = !kept && extraction.status !== 'unreadable';
  const keep: Change[] = isNew ? [keepExtraction(upload.sha256, readAs, extraction)] : [];
  try {
    await commit(deps.table, [recordExtraction(slot, extraction), ...keep]);
    return extraction;
  } catch (thrown) {
    if (thrown instanceof AlreadyRead && thrown.slot.extraction) return thrown.slot.extraction;
    throw thrown;
  }
}

async function read(
  slot: EvidenceSlot,
  upload: Upload,
  readAs: ReadAs,
  deps: ExtractDocumentDeps,
): Promise<Extraction> {
  const readAt = deps.clock.now();
  if (upload.pages > 1) return unreadable(manyPages(upload.pages), readAt);
  const document = { objectKey: slot.objectKey, versionId: upload.versionId };
  try {
    const extraction = await ask(document, readAs, deps.reader, readAt);
    const fits = JSON.stringify(extraction).length <= longestReading;
    return fits
      ? extraction
      : unreadable('The page holds more text than can be kept; a person has to read it.', readAt);
  } catch (thrown) {
    if (thrown instanceof DocumentUnreadable) return unreadable(thrown.message, readAt);
    throw thrown;
  }
}

async function ask(
  document: StoredDocument,
  readAs: ReadAs,
  reader: DocumentReader,
  readAt: string,
): Promise<Extraction> {
  switch (readAs) {
    case 'expense':
      return { status: 'expense', reading: await reader.expense(document), readAt, source: 'textract' };
    case 'text':
      return { status: 'text', ...(await reader.text(document)), readAt, source: 'textract' };
    default:
      return assertNever(readAs);
  }
}

function readingOf({ kind }: EvidenceSlot): ReadAs {
  switch (kind) {
    case 'invoice':
      return 'expense';
    case 'proof-of-execution':
      return 'text';
    default:
      return assertNever(kind);
  }
}

const fromCache = (kept: Extraction): Extraction =>
  kept.status === 'unreadable' ? kept : { ...kept, source: 'cache' };

const unreadable = (reason: string, readAt: string): Extraction => ({ status: 'unreadable', reason, readAt });

const manyPages = (pages: number) =>
  `The document has ${pages} pages and only one-page documents are read by machine; a person has to read it.`;
