import type { PDFiumDocument } from '@hyzyla/pdfium';

/** A photo with its caption has a few; a page of text, or a form with a logo, has many. */
const mostObjects = 10;

/** Does this page (counted from 1) show a picture and little else: a photo, a scan, a screenshot? */
export function isPicture(document: PDFiumDocument, page: number): boolean {
  const shown = document.getPage(page - 1);
  const count = shown.getObjectCount();
  if (count === 0 || count > mostObjects) return false;
  return Array.from({ length: count }, (_, n) => shown.getObject(n)).some(({ type }) => type === 'image');
}
