import {
  corruptPdf,
  drawAdScreenshot,
  drawEncryptedPdf,
  drawInvoicePdf,
  drawMultiPagePdf,
  drawReceiptPdf,
  drawScene,
  drawTextPage,
  photographPdf,
  scanPdf,
} from '../../../local/documents/index.ts';
import type { Drawing, Medium } from './drawing.ts';

/** The document's bytes, as a partner would hand them in. */
export async function draw(drawing: Drawing): Promise<Buffer> {
  switch (drawing.as) {
    case 'invoice':
      return onMedium(await sheetOf(drawing), drawing.medium);
    case 'screenshot':
      return drawAdScreenshot(drawing.facts);
    case 'page':
      return onMedium(await drawTextPage(drawing.facts), drawing.medium);
    case 'scene':
      return drawScene(drawing.facts);
    case 'impostor':
      return Buffer.from(drawing.text);
  }
}

type Invoice = Extract<Drawing, { as: 'invoice' }>;

function sheetOf({ facts, isReceipt, pages, password, isBroken }: Invoice): Promise<Buffer> {
  if (password !== undefined) return drawEncryptedPdf(facts, password);
  if (isBroken === true) return corruptPdf(facts);
  if (pages !== undefined) return drawMultiPagePdf(facts, pages);
  return isReceipt ? drawReceiptPdf(facts) : drawInvoicePdf(facts);
}

function onMedium(pdf: Buffer, medium: Medium): Promise<Buffer> {
  switch (medium.by) {
    case 'pdf':
      return Promise.resolve(pdf);
    case 'scan':
      return scanPdf(pdf, medium);
    case 'photo':
      return photographPdf(pdf, medium);
  }
}

/** How the file would be declared by its name: what the partner's browser says it is. */
export function declaredType(drawing: Drawing): string {
  switch (drawing.as) {
    case 'invoice':
    case 'page':
      return drawing.medium.by === 'pdf' ? 'application/pdf' : 'image/jpeg';
    case 'screenshot':
    case 'impostor':
      return 'image/png';
    case 'scene':
      return 'image/jpeg';
  }
}
