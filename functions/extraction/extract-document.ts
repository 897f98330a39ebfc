import * as z from 'zod';
import type { Extraction } from '../domain/claim/document.ts';
import { assertNever } from '../domain/errors.ts';
import { ClaimId, SlotId } from '../domain/ids.ts';
import type { Clock } from '../platform/clock.ts';
import { extractionOf, type ReadAs } from '../store/extractions.ts';
import type { Table } from '../store/table.ts';
import type { DocumentReader, StoredDocument } from './document-reader.ts';
import { DocumentUnreadable } from './reading-errors.ts';
import { recordReading, unreadable } from './record-reading.ts';
import { type SubmittedDocument, submittedDocument } from './submitted-document.ts';

export const ExtractDocumentInput = z.object({ claimId: ClaimId, slotId: SlotId });
export const ExtractDocumentOutput = z.object({
  claimId: ClaimId,
  slotId: SlotId,
  /** `many-pages` was not read yet: that takes a job of the reading service. */
  status: z.enum(['expense', 'text', 'unreadable', 'many-pages']),
  /** How long the workflow waits to hear of such a job's end before it asks. */
  noticeSeconds: z.int().min(1),
});

export type ExtractDocumentDeps = { readonly table: Table; readonly reader: DocumentReader; readonly clock: Clock };

/**
 * Reads one submitted document of a page, or finds what was read from the same bytes before, and records it on the
 * slot. What no retry can read is recorded as unreadable with the reason, so that a person decides.
 * docs/handbook.md § Extraction
 * @throws TextractThrottled, TextractUnavailable for the workflow to try again.
 */
export async function extractDocument(
  { claimId, slotId }: z.output<typeof ExtractDocumentInput>,
  deps: ExtractDocumentDeps,
): Promise<z.input<typeof ExtractDocumentOutput>> {
  const submitted = await submittedDocument(deps.table, claimId, slotId);
  const { pages } = submitted.upload;
  const extraction = submitted.slot.extraction ?? (await read(submitted, deps));
  return { claimId, slotId, status: extraction?.status ?? 'many-pages', noticeSeconds: noticeSeconds(pages) };
}

// A job takes seconds a page; the wait is only as long as it is when the notice is lost.
const noticeSeconds = (pages: number): number => 60 + 5 * pages;

async function read(submitted: SubmittedDocument, deps: ExtractDocumentDeps): Promise<Extraction | undefined> {
  const { upload, readAs, document } = submitted;
  const kept = await extractionOf(deps.table, upload.sha256, readAs);
  if (kept) return recordReading(deps.table, submitted, fromCache(kept));
  if (upload.pages > 1) return undefined;
  return recordReading(deps.table, submitted, await readNow(document, readAs, deps));
}

async function readNow(
  document: StoredDocument,
  readAs: ReadAs,
  { reader, clock }: ExtractDocumentDeps,
): Promise<Extraction> {
  const readAt = clock.now();
  try {
    return await ask(document, readAs, reader, readAt);
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

const fromCache = (kept: Extraction): Extraction =>
  kept.status === 'unreadable' ? kept : { ...kept, source: 'cache' };
