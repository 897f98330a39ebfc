import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';

/** How many pages a PDF has, or why nobody can look at it. */
export type PdfPages = { readonly pages: number } | { readonly refused: 'encrypted' | 'broken' };

/** Opens the document as a reader would; nothing in it is run, and what it says is not looked at. */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPages> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    return { pages: document.getPageCount() };
  } catch (thrown) {
    return { refused: thrown instanceof EncryptedPDFError ? 'encrypted' : 'broken' };
  }
}
