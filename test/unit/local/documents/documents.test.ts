import { describe, expect, it } from 'vitest';
import {
  corruptPdf,
  drawAdScreenshot,
  drawEmptyPdf,
  drawEncryptedPdf,
  drawInvoicePdf,
  drawMultiPagePdf,
  drawScannedReceipt,
  printedInvoice,
} from '../../../../local/documents/index.ts';
import { kindOf } from '../../../../local/textract/reader/kind.ts';
import { withPdf } from '../../../../local/textract/reader/pdf.ts';
import { ad, englishInvoice, germanInvoice, receipt } from '../../../fixtures/documents/generate/specs.ts';

const pagesOf = (bytes: Uint8Array) => withPdf(bytes, (document) => Promise.resolve(document.getPageCount()));

describe('a drawn document', () => {
  it('is the same, byte for byte, for the same spec', async () => {
    expect(await drawInvoicePdf(englishInvoice)).toEqual(await drawInvoicePdf(englishInvoice));
    expect(await drawScannedReceipt(receipt)).toEqual(await drawScannedReceipt(receipt));
    expect(await drawAdScreenshot(ad)).toEqual(await drawAdScreenshot(ad));
  });

  it('differs with the seed', async () => {
    expect(await drawScannedReceipt(receipt)).not.toEqual(await drawScannedReceipt({ ...receipt, seed: 99 }));
    expect(await drawAdScreenshot(ad)).not.toEqual(await drawAdScreenshot({ ...ad, seed: 99 }));
  });

  it('is of the kind it is named by', async () => {
    expect(kindOf(await drawScannedReceipt(receipt))).toBe('jpeg');
    expect(kindOf(await drawScannedReceipt(receipt, { format: 'png' }))).toBe('png');
    expect(kindOf(await drawAdScreenshot(ad))).toBe('png');
  });
});

describe('the pages of a PDF', () => {
  it('are one for an invoice, more when its lines need them', async () => {
    expect(await pagesOf(await drawInvoicePdf(englishInvoice))).toBe(1);
    const [line] = germanInvoice.lines;
    const lines = Array.from({ length: 60 }, () => line ?? { description: 'x', quantity: 1, unitPrice: 1, amount: 1 });
    expect(await pagesOf(await drawInvoicePdf({ ...germanInvoice, lines }))).toBe(3);
  });

  it('are as many as asked for with annexes, and none in an empty file', async () => {
    expect(await pagesOf(await drawMultiPagePdf(englishInvoice, 12))).toBe(12);
    expect(await pagesOf(await drawEmptyPdf())).toBe(0);
  });

  it('cannot be counted behind a password or in a torn file', async () => {
    const named = (name: string) => expect.objectContaining({ name });
    const locked = await drawEncryptedPdf(englishInvoice, 'secret');
    await expect(pagesOf(locked)).rejects.toEqual(named('UnsupportedDocumentException'));
    await expect(pagesOf(await corruptPdf(englishInvoice))).rejects.toEqual(named('BadDocumentException'));
  });
});

describe('what is printed', () => {
  it('follows the locale', () => {
    const facts = ({ date, total, lines }: ReturnType<typeof printedInvoice>) => [date, total, lines[1]?.quantity];
    expect(facts(printedInvoice(englishInvoice))).toEqual(['March 14, 2025', '$4,654.75', '6']);
    expect(facts(printedInvoice(germanInvoice))).toEqual(['06.05.2025', '5.789,35 €', '1.500']);
    expect(facts(printedInvoice({ ...germanInvoice, locale: 'fr' }))).toEqual(['06/05/2025', '5 789,35 €', '1 500']);
    expect(facts(printedInvoice({ ...englishInvoice, currency: 'GBP' }))).toEqual(['14 March 2025', '£4,654.75', '6']);
  });

  it('has as many decimals as the currency', () => {
    expect(printedInvoice({ ...englishInvoice, currency: 'JPY' }).total).toMatch(/^(JP)?¥465,475$/);
  });
});
