import sharp from 'sharp';
import type { ReadPage } from '../interpreter/page.ts';
import { TextractFault } from '../protocol/fault.ts';
import { kindOf } from './kind.ts';
import { drawPage, type Picture, withPdf } from './pdf.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { Recogniser } from './recogniser.ts';
import type { Layout } from './workers.ts';

/** How a document is read: by whom, as what layout, and up to how many pages. */
export type Reading = { recogniser: Recogniser; layout: Layout; mostPages: number };

/** A page that was read, with the way from its levelled picture back to the incoming page. */
export type ReadSheet = { page: ReadPage; toSource: Prepared['toSource'] };

/** Sides longer than these are refused, as Textract does: 10,000 pixels for a picture, 40 inches (in points) for a PDF. */
const longestSide = { pixels: 10_000, points: 2880 } as const;

/** Letters are read best when an A4 page has about this many pixels (some 215 to the inch). */
const pixelsToRead = 4_500_000;

const scaleFor = (width: number, height: number, most: number): number =>
  Math.min(most, Math.sqrt(pixelsToRead / (width * height)));

const readPicture = async (picture: Picture, number: number, { recogniser, layout }: Reading): Promise<ReadSheet> => {
  const prepared = await prepare(picture, layout === 'scattered' ? 'large' : 'usual');
  const { width, height } = prepared.picture;
  const lines = await recogniser.read(prepared.picture, layout);
  return { page: { number, width, height, lines }, toSource: prepared.toSource };
};

const readPdf = (bytes: Uint8Array, reading: Reading): Promise<ReadSheet[]> =>
  withPdf(bytes, async (document) => {
    const pages = document.getPageCount();
    if (pages === 0) throw new TextractFault('BadDocumentException', 'The PDF has no pages');
    if (pages > reading.mostPages) {
      throw new TextractFault(
        'UnsupportedDocumentException',
        `The PDF has ${pages} pages, at most ${reading.mostPages} allowed`,
      );
    }
    const sheets: ReadSheet[] = [];
    for (let index = 0; index < pages; index += 1) {
      const { originalWidth, originalHeight } = document.getPage(index).getOriginalSize();
      if (Math.max(originalWidth, originalHeight) > longestSide.points) {
        throw new TextractFault('UnsupportedDocumentException', `Page ${index + 1} is larger than 40 inches`);
      }
      const picture = await drawPage(document, index, scaleFor(originalWidth, originalHeight, 4));
      sheets.push(await readPicture(picture, index + 1, reading));
    }
    return sheets;
  });

const decode = async (bytes: Uint8Array): Promise<Picture> => {
  const image = sharp(bytes, { failOn: 'error', limitInputPixels: longestSide.pixels ** 2 });
  const { autoOrient } = await image.metadata();
  if (Math.max(autoOrient.width, autoOrient.height) > longestSide.pixels) {
    throw new TextractFault('UnsupportedDocumentException', 'The picture has a side of more than 10,000 pixels');
  }
  const scale = scaleFor(autoOrient.width, autoOrient.height, 3);
  const { data, info } = await image
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: Math.max(1, Math.round(autoOrient.width * scale)) })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

const decodeOrRefuse = async (bytes: Uint8Array): Promise<Picture> => {
  try {
    return await decode(bytes);
  } catch (cause) {
    if (cause instanceof TextractFault) throw cause;
    throw new TextractFault('BadDocumentException', 'The picture cannot be decoded', { cause });
  }
};

/**
 * Reads a PDF, PNG or JPEG, told by its bytes, page by page from its picture. Throws `UnsupportedDocumentException` for
 * another kind, an encrypted PDF, too many pages or a page too large, `BadDocumentException` for one that is broken.
 */
export const readDocument = async (bytes: Uint8Array, reading: Reading): Promise<ReadSheet[]> => {
  const kind = kindOf(bytes);
  switch (kind) {
    case undefined:
      throw new TextractFault('UnsupportedDocumentException', 'The document is neither PDF, PNG nor JPEG');
    case 'pdf':
      return readPdf(bytes, reading);
    case 'png':
    case 'jpeg':
      return [await readPicture(await decodeOrRefuse(bytes), 1, reading)];
  }
};
