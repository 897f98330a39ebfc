import type { Extraction } from '../domain/claim/document.ts';
import { type Change, commit } from '../store/commit.ts';
import { AlreadyRead, recordExtraction } from '../store/documents.ts';
import { keepExtraction } from '../store/extractions.ts';
import { isStorable } from '../store/packed.ts';
import type { Table } from '../store/table.ts';
import type { SubmittedDocument } from './submitted-document.ts';

/**
 * Records what was read on the slot and under the bytes, in one commit; whoever was first stands. A reading that is too
 * large to be stored whole is not cut: it is recorded as unreadable with the reason, and a person reads the document.
 */
export async function recordReading(
  table: Table,
  { slot, upload, readAs }: SubmittedDocument,
  read: Extraction,
): Promise<Extraction> {
  const extraction = storable(read);
  const isNew = extraction.status !== 'unreadable' && extraction.source === 'textract';
  const keep: Change[] = isNew ? [keepExtraction(upload.sha256, readAs, extraction)] : [];
  try {
    await commit(table, [recordExtraction(slot, extraction), ...keep]);
    return extraction;
  } catch (thrown) {
    if (thrown instanceof AlreadyRead && thrown.slot.extraction) return thrown.slot.extraction;
    throw thrown;
  }
}

function storable(read: Extraction): Extraction {
  if (isStorable(read)) return read;
  return unreadable('The document holds more text than can be kept; a person has to read it.', read.readAt);
}

export const unreadable = (reason: string, readAt: string): Extraction => ({ status: 'unreadable', reason, readAt });
