import { PDFDocument } from '@cantoo/pdf-lib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { MediaType } from '../../domain/claim/document.ts';
import { encodePng, type Pixels } from './png.ts';

/** Pixels of the longer side: enough to read an invoice by, whatever size the document says it has. */
const longestSide = 1400;
/** A reply of a function holds 6 MB, a third of it lost to the encoding. */
const largestPicture = 4_000_000;

let pdfium: Promise<PDFiumLibrary> | undefined;

/**
 * One page of a document (counted from 1), or the picture it is, drawn anew as a PNG: what a partner sent never reaches a
 * reviewer's browser as it is. Undefined when there is no such page or it cannot be drawn. docs/handbook.md § Review
 */
export async function drawPage(bytes: Uint8Array, mediaType: MediaType, page: number): Promise<Buffer | undefined> {
  try {
    const paper = mediaType === 'application/pdf' ? bytes : await onPaper(bytes, mediaType);
    return await draw(paper, page - 1);
  } catch {
    // Whatever is wrong with the file: its text and verdicts are shown all the same.
    return undefined;
  }
}

/** A picture on a page of its own size, so that one renderer, inside its WebAssembly, opens all that partners send. */
async function onPaper(bytes: Uint8Array, mediaType: 'image/png' | 'image/jpeg'): Promise<Uint8Array> {
  const paper = await PDFDocument.create();
  const picture = await (mediaType === 'image/png' ? paper.embedPng(bytes) : paper.embedJpg(bytes));
  const { width, height } = picture;
  paper.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height });
  return paper.save();
}

async function draw(pdf: Uint8Array, index: number): Promise<Buffer | undefined> {
  pdfium ??= PDFiumLibrary.init();
  const document = await (await pdfium).loadDocument(pdf);
  try {
    if (index < 0 || index >= document.getPageCount()) return undefined;
    const page = document.getPage(index);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const side = Math.max(originalWidth, originalHeight);
    const drawAt = async (longest: number): Promise<Pixels> =>
      page.render({ scale: longest / side, render: 'bitmap', renderFormFields: false, colorSpace: 'BGRA' });
    const picture = encodePng(await drawAt(longestSide));
    return picture.length <= largestPicture ? picture : encodePng(await drawAt(longestSide / 2));
  } finally {
    document.destroy();
  }
}
