import * as z from 'zod';
import type { Extraction } from '../domain/claim/document.ts';
import type { Change } from './commit.ts';
import { extractionKey } from './keys.ts';
import { packed, StoredExtraction } from './packed.ts';
import { read, type Table } from './table.ts';

/** How a document was read; the same bytes may be read as an expense in one claim and as text in another. */
export type ReadAs = 'expense' | 'text';

const Stored = z.object({ extraction: StoredExtraction });

/** What was read from these bytes before, in whichever claim. */
export async function extractionOf(table: Table, sha256: string, readAs: ReadAs): Promise<Extraction | undefined> {
  return (await read(table, extractionKey(sha256, readAs), Stored))?.extraction;
}

/** Keeps a reading under its bytes, so that the same bytes are never read, and paid for, again. */
export const keepExtraction = (sha256: string, readAs: ReadAs, extraction: Extraction): Change => ({
  write: { put: { extraction: packed(extraction), ...extractionKey(sha256, readAs) } },
  onRefused: () => new Error(`extraction of ${sha256} was refused`),
});
