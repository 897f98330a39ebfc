import sharp from 'sharp';
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
      return savedAgain(await drawScene(drawing.facts), drawing.savedAgain);
    case 'impostor':
      return Buffer.from(drawing.text);
  }
}

type Scene = Extract<Drawing, { as: 'scene' }>;

async function savedAgain(photo: Buffer, how: Scene['savedAgain']): Promise<Buffer> {
  if (how === undefined) return photo;
  const { width, height } = await sharp(photo).metadata();
  const cut = (side: number) => Math.round((side * (how.cropPercent ?? 0)) / 100);
  const [left, top] = [cut(width), cut(height)];
  const part = { left, top, width: width - 2 * left, height: height - 2 * top };
  return sharp(photo).extract(part).resize(how.width).jpeg({ quality: how.quality }).toBuffer();
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
