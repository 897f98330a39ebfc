import type { MediaType } from '../../domain/claim/document.ts';
import { withPdf } from '../../platform/pdf/pdfium.ts';
import { drawPage as draw } from '../../platform/picture/draw.ts';
import { onPaper } from '../../platform/picture/paper.ts';
import { encodePng } from './png.ts';

/** Pixels of the longer side: enough to read an invoice by, whatever size the document says it has. */
const longestSide = 1400;
/** A reply of a function holds 6 MB, a third of it lost to the encoding. */
const largestPicture = 4_000_000;

/**
 * One page of a document (counted from 1), or the picture it is, drawn anew as a PNG and upright: what a partner sent
 * never reaches a reviewer's browser as it is. Undefined when there is no such page or it cannot be drawn.
 * docs/handbook.md § Review
 */
export async function drawPage(bytes: Uint8Array, mediaType: MediaType, page: number): Promise<Buffer | undefined> {
  try {
    return await withPdf(await onPaper(bytes, mediaType), async (document) => {
      const picture = await pngOf(document, page, longestSide);
      return picture && picture.length > largestPicture ? pngOf(document, page, longestSide / 2) : picture;
    });
  } catch {
    // Whatever is wrong with the file: its text and verdicts are shown all the same.
    return undefined;
  }
}

async function pngOf(...asked: Parameters<typeof draw>): Promise<Buffer | undefined> {
  const pixels = await draw(...asked);
  return pixels && encodePng(pixels);
}
