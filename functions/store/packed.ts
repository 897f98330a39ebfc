import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { EvidenceSlot, Extraction } from '../domain/claim/document.ts';

/** Bytes as JSON from which on a reading is stored packed: an item has 400 KB at most. */
const longReading = 50_000;
/** Bytes that a packed reading may have beside the other facts of its item. */
const longestPacked = 300_000;

/** What `pack` made of something, read as this schema has it. */
export const packedAs = <S extends z.ZodType>(schema: S) =>
  z
    .strictObject({ gzip: z.instanceof(Uint8Array) })
    .transform(({ gzip }): unknown => JSON.parse(gunzipSync(gzip).toString('utf8')))
    .pipe(schema);

/** As JSON, small enough for an item: what is long repeats much of itself. */
export const pack = (value: unknown): { readonly gzip: Uint8Array } => ({ gzip: gzipSync(JSON.stringify(value)) });

/** A reading as it is stored, as it is or packed. */
export const StoredExtraction = z.union([Extraction, packedAs(Extraction)]);

/** A slot as it is stored. */
export const StoredSlot = EvidenceSlot.extend({ extraction: StoredExtraction.optional() });

/** A reading as it is written into an item. */
export function packed(extraction: Extraction): Extraction | { readonly gzip: Uint8Array } {
  return Buffer.byteLength(JSON.stringify(extraction)) < longReading ? extraction : pack(extraction);
}

/** Whether a reading can be stored whole. */
export function isStorable(extraction: Extraction): boolean {
  const stored = packed(extraction);
  return !('gzip' in stored) || stored.gzip.byteLength <= longestPacked;
}
