import type { PDFiumDocument } from '@hyzyla/pdfium';
import { mostPagesLookedAt, mostPicturesCompared } from '../../domain/audit/picture/compared.ts';
import type { PagePrint } from '../../domain/audit/picture/picture.ts';
import { picturePrint } from '../../domain/audit/picture/picture-print.ts';
import type { EvidenceBucket } from '../../platform/evidence-bucket.ts';
import { logger } from '../../platform/logger.ts';
import { withPdf } from '../../platform/pdf/pdfium.ts';
import { drawPage } from '../../platform/picture/draw.ts';
import { onPaper } from '../../platform/picture/paper.ts';
import { commit } from '../../store/commit.ts';
import { keepPicturePrints, picturePrintsOf } from '../../store/picture-prints.ts';
import type { Table } from '../../store/table.ts';
import { submittedDocument } from '../submitted-document.ts';
import { isPicture } from './is-picture.ts';

export type SeePicturesDeps = { readonly table: Table; readonly evidence: Pick<EvidenceBucket, 'read'> };

/** One more than is compared, so that the audit knows of it. */
const mostPictures = mostPicturesCompared + 1;
/** Pixels of the longer side: four times what is compared. */
const longestSide = 256;

/**
 * Draws the pictures of a proof and keeps what they look like under its bytes, once for ever, for the audit to compare. A
 * document that cannot be drawn has none: whoever reads it says what is wrong with it. docs/handbook.md § Extraction
 */
export async function seePictures(
  claimId: string,
  slotId: string,
  { table, evidence }: SeePicturesDeps,
): Promise<void> {
  const { slot, upload } = await submittedDocument(table, claimId, slotId);
  if (slot.kind !== 'proof-of-execution' || (await picturePrintsOf(table, upload.sha256))) return;
  const bytes = await evidence.read(slot.objectKey, upload.versionId);
  const prints = await printsOf(bytes, upload.mediaType);
  await commit(table, [keepPicturePrints(upload.sha256, prints)]);
}

/** Prints of the pages of a document that are pictures; none when it cannot be drawn. */
export async function printsOf(...[bytes, mediaType]: Parameters<typeof onPaper>): Promise<PagePrint[]> {
  try {
    const isPdf = mediaType === 'application/pdf';
    return await withPdf(await onPaper(bytes, mediaType), (document) => printsIn(document, isPdf));
  } catch (thrown) {
    logger.warn('PICTURES_NOT_DRAWN', { error: thrown instanceof Error ? thrown : new Error() });
    return [];
  }
}

async function printsIn(document: PDFiumDocument, isPdf: boolean): Promise<PagePrint[]> {
  const pages = Array.from({ length: Math.min(mostPagesLookedAt, document.getPageCount()) }, (_, index) => index + 1);
  const pictures = isPdf ? pages.filter((page) => isPicture(document, page)) : pages;
  const found: PagePrint[] = [];
  for (const page of pictures.slice(0, mostPictures)) {
    const drawn = await drawPage(document, page, longestSide, 'grey');
    const print = drawn && picturePrint(drawn);
    if (print) found.push({ page, print });
  }
  return found;
}
