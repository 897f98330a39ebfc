import type { PDFiumDocument } from '@hyzyla/pdfium';

/** Pixels row after row: four bytes each (red, green, blue, alpha), or one in grey. */
export type Pixels = { readonly data: Uint8Array; readonly width: number; readonly height: number };

/**
 * One page (counted from 1) of an open document, drawn with its longer side at about `longestSide` pixels; undefined
 * when there is no such page.
 */
export async function drawPage(
  document: PDFiumDocument,
  page: number,
  longestSide: number,
  colours: 'colour' | 'grey' = 'colour',
): Promise<Pixels | undefined> {
  if (page < 1 || page > document.getPageCount()) return undefined;
  const opened = document.getPage(page - 1);
  const { originalWidth, originalHeight } = opened.getOriginalSize();
  return await opened.render({
    scale: longestSide / Math.max(originalWidth, originalHeight),
    render: 'bitmap',
    renderFormFields: false,
    colorSpace: colours === 'colour' ? 'BGRA' : 'Gray',
  });
}
