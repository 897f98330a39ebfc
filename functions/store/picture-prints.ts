import * as z from 'zod';
import { PagePrint } from '../domain/audit/picture/picture.ts';
import type { Change } from './commit.ts';
import { picturePrintsKey } from './keys.ts';
import { read, type Table } from './table.ts';

const Stored = z.object({ prints: z.array(PagePrint) });

/** The prints of a document's pictures; undefined when nobody looked at its bytes yet. */
export async function picturePrintsOf(table: Table, sha256: string): Promise<PagePrint[] | undefined> {
  return (await read(table, picturePrintsKey(sha256), Stored))?.prints;
}

/** Kept under the bytes, so that the same bytes are never drawn for it again. */
export const keepPicturePrints = (sha256: string, prints: readonly PagePrint[]): Change => ({
  write: { put: { prints, ...picturePrintsKey(sha256) } },
  onRefused: () => new Error(`the prints of ${sha256} were refused`),
});
