import { fileTypeFromBuffer } from 'file-type';
import { MediaType } from '../../domain/claim/document.ts';
import { isAlsoSomethingElse } from './foreign-content.ts';
import { jpegProblem } from './inspect-jpeg.ts';
import { type PictureProblem, pngProblem } from './inspect-png.ts';
import { type PdfPages, pageLimit, pdfPages } from './pdf-pages.ts';
import { type StructureProblem, structureProblem } from './pdf-structure.ts';
import { isTooLarge, limitSentence } from './picture-limit.ts';
import { jpegSize, pngSize } from './picture-size.ts';

/** What a document is, or one sentence that tells the partner why it cannot serve as evidence. */
export type Inspection = { readonly mediaType: MediaType; readonly pages: number } | { readonly problem: string };

/**
 * Decides by the bytes, never by the name or the declared type, whether a document can serve as evidence.
 * docs/handbook.md § Evidence
 */
export async function inspectDocument(bytes: Uint8Array, declared: string | undefined): Promise<Inspection> {
  if (bytes.length === 0) return { problem: 'the file is empty' };
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  const mediaType = MediaType.safeParse(found).data;
  if (mediaType === undefined) return { problem: unknownType(bytes, found) };
  if (mediaType !== declared) {
    return {
      problem: `the file was sent as ${names.get(declared ?? '') ?? 'another type'} but is ${names.get(mediaType)}`,
    };
  }
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isAlsoSomethingElse(content)) return { problem: problems.more };
  return mediaType === 'application/pdf' ? inspectPdf(content) : inspectPicture(mediaType, content);
}

const names: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'a PDF'],
  ['image/png', 'a PNG picture'],
  ['image/jpeg', 'a JPEG picture'],
]);

/** Pages and drawings of the web are named, because partners do save them so; they can run scripts and are not taken. */
function unknownType(bytes: Uint8Array, found: string | undefined): string {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  if (/<svg\b/i.test(start)) return 'the file is an SVG drawing; send it as a PDF, PNG or JPEG';
  if (/<(?:!doctype html|html)\b/i.test(start)) return 'the file is a web page; send it as a PDF, PNG or JPEG';
  if (found === 'image/gif' || found === 'image/apng') return 'the picture moves; send a still one as PNG or JPEG';
  return 'the file is neither a PDF nor a PNG or JPEG picture';
}

const problems = {
  encrypted: 'the PDF is protected by a password; send it without protection',
  bomb: 'the file would unpack to far more than a document needs; print it to a new PDF or take a picture of it',
  more: 'the file holds something else besides the document; print it to a new PDF or take a picture of it',
  active: 'the PDF runs scripts or actions; print it to a new PDF without them',
  attachment: 'the PDF carries other files; upload each of them by itself',
  pages: `the PDF has more than ${pageLimit.pages} pages; send the ones that matter`,
  size: 'a page of the PDF is larger than 1.2 m; send it in a smaller format',
  picture: `a picture within the PDF is too large; ${limitSentence}`,
  moving: 'the picture moves; send a still one',
} as const;

const notWhole = (what: string) => `the ${what} cannot be opened; it may not have been uploaded whole`;

const told = (
  what: string,
  problem: StructureProblem | PictureProblem | Extract<PdfPages, { refused: string }>['refused'],
) => ({
  problem: problem === 'broken' ? notWhole(what) : problems[problem],
});

async function inspectPdf(bytes: Buffer): Promise<Inspection> {
  const structure = await structureProblem(bytes);
  if (structure) return told('PDF', structure);
  const found = await pdfPages(bytes);
  if ('refused' in found) return told('PDF', found.refused);
  return found.pages > 0 ? { mediaType: 'application/pdf', pages: found.pages } : { problem: 'the PDF has no page' };
}

async function inspectPicture(mediaType: 'image/png' | 'image/jpeg', bytes: Buffer): Promise<Inspection> {
  const size = mediaType === 'image/png' ? pngSize(bytes) : jpegSize(bytes);
  if (!size) return told('picture', 'broken');
  if (isTooLarge(size)) {
    return { problem: `the picture of ${size.width} × ${size.height} pixels is too large; ${limitSentence}` };
  }
  const problem = mediaType === 'image/png' ? await pngProblem(bytes) : await jpegProblem(bytes);
  return problem ? told('picture', problem) : { mediaType, pages: 1 };
}
