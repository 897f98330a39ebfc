import { fileTypeFromBuffer } from 'file-type';
import { MediaType } from '../../domain/claim/document.ts';
import { assertNever } from '../../domain/errors.ts';
import { pdfPages } from './pdf-pages.ts';
import { jpegSize, type PictureSize, pngSize } from './picture-size.ts';

/** What a document is, or one sentence that tells the partner why it cannot serve as evidence. */
export type Inspection = { readonly mediaType: MediaType; readonly pages: number } | { readonly problem: string };

/** Per side and in all, in pixels: beyond these a small file unpacks into more memory than a reader has. */
const pictureLimit = { side: 10_000, area: 50_000_000 } as const;

/**
 * Decides by the bytes, never by the name or the declared type, whether a document can serve as evidence.
 * docs/handbook.md § Evidence
 */
export async function inspectDocument(bytes: Uint8Array, declared: string | undefined): Promise<Inspection> {
  if (bytes.length === 0) return { problem: 'the file is empty' };
  const mediaType = MediaType.safeParse((await fileTypeFromBuffer(bytes))?.mime).data;
  if (mediaType === undefined) return { problem: 'the file is neither a PDF nor a PNG or JPEG picture' };
  if (mediaType !== declared) {
    return {
      problem: `the file was sent as ${names.get(declared ?? '') ?? 'another type'} but is ${names.get(mediaType)}`,
    };
  }
  return mediaType === 'application/pdf' ? inspectPdf(bytes) : inspectPicture(mediaType, bytes);
}

const names: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'a PDF'],
  ['image/png', 'a PNG picture'],
  ['image/jpeg', 'a JPEG picture'],
]);

async function inspectPdf(bytes: Uint8Array): Promise<Inspection> {
  const found = await pdfPages(bytes);
  if ('pages' in found) {
    return found.pages > 0 ? { mediaType: 'application/pdf', pages: found.pages } : { problem: 'the PDF has no page' };
  }
  switch (found.refused) {
    case 'encrypted':
      return { problem: 'the PDF is protected by a password; send it without protection' };
    case 'broken':
      return { problem: 'the PDF cannot be opened; it may not have been uploaded whole' };
    default:
      return assertNever(found.refused);
  }
}

function inspectPicture(mediaType: 'image/png' | 'image/jpeg', bytes: Uint8Array): Inspection {
  const size = mediaType === 'image/png' ? pngSize(bytes) : jpegSize(bytes);
  if (!size) return { problem: 'the picture cannot be opened; it may not have been uploaded whole' };
  if (isTooLarge(size)) {
    return { problem: `the picture of ${size.width} × ${size.height} pixels is too large; ${limitSentence}` };
  }
  return { mediaType, pages: 1 };
}

const isTooLarge = ({ width, height }: PictureSize) =>
  Math.max(width, height) > pictureLimit.side || width * height > pictureLimit.area;

const limitSentence = `at most ${pictureLimit.side} on a side and ${pictureLimit.area / 1_000_000} million in all`;
