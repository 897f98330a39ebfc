import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import { TextractFault } from '../protocol/fault.ts';

/** A page as pixels: one byte a pixel in grey, four (RGBA) in colour. */
export type Picture = { data: Buffer; width: number; height: number };

let pdfium: Promise<PDFiumLibrary> | undefined;

const open = async (bytes: Uint8Array): Promise<PDFiumDocument> => {
  pdfium ??= PDFiumLibrary.init();
  const library = await pdfium;
  try {
    return await library.loadDocument(bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    // Password (and unknown security handlers) are the only two failures of a file that is otherwise in order.
    if (/password|security/i.test(reason)) {
      throw new TextractFault('UnsupportedDocumentException', 'The PDF is encrypted', { cause });
    }
    throw new TextractFault('BadDocumentException', 'The PDF cannot be opened', { cause });
  }
};

/**
 * Opens a PDF, lends it to `use` and frees its memory. Throws `UnsupportedDocumentException` for an encrypted file and
 * `BadDocumentException` for one that cannot be opened.
 */
export const withPdf = async <T>(bytes: Uint8Array, use: (document: PDFiumDocument) => Promise<T>): Promise<T> => {
  const document = await open(bytes);
  try {
    return await use(document);
  } finally {
    document.destroy();
  }
};

/** Draws one page (counted from 0) of an open PDF; `scale` 1 is 72 dpi. */
export const drawPage = async (
  document: PDFiumDocument,
  index: number,
  scale: number,
  tone: 'grey' | 'colour' = 'grey',
): Promise<Picture> => {
  const { data, width, height } = await document.getPage(index).render({
    scale,
    render: 'bitmap',
    renderFormFields: false,
    colorSpace: tone === 'grey' ? 'Gray' : 'BGRA',
  });
  return { data: Buffer.from(data), width, height };
};

/** Opens a PDF only to draw one page of it. */
export const renderPage = (
  bytes: Uint8Array,
  index: number,
  scale: number,
  tone: 'grey' | 'colour' = 'grey',
): Promise<Picture> => withPdf(bytes, (document) => drawPage(document, index, scale, tone));
