import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';

let pdfium: Promise<PDFiumLibrary> | undefined;

/**
 * Opens a PDF inside the renderer's WebAssembly, lends it to `use` and frees its memory.
 * @throws Error when it cannot be opened, and whatever `use` throws.
 */
export async function withPdf<T>(bytes: Uint8Array, use: (document: PDFiumDocument) => Promise<T> | T): Promise<T> {
  pdfium ??= PDFiumLibrary.init();
  const document = await (await pdfium).loadDocument(bytes);
  try {
    return await use(document);
  } finally {
    document.destroy();
  }
}
