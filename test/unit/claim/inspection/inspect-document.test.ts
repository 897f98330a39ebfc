import { expect, test } from 'vitest';
import { inspectDocument } from '../../../../functions/claim/inspection/inspect-document.ts';
import {
  corruptPdf,
  drawAdScreenshot,
  drawEmptyPdf,
  drawEncryptedPdf,
  drawInvoicePdf,
  drawMultiPagePdf,
  drawScannedReceipt,
} from '../../../../local/documents/index.ts';
import { ad, invoice } from '../../../integration/claim/documents.ts';
import { jpegHeader, pngHeader } from './pictures.ts';

const pdf = 'application/pdf';
const problem = (words: string) => ({ problem: expect.stringContaining(words) });

test('sound documents are what their bytes say', async () => {
  expect(await inspectDocument(await drawInvoicePdf(invoice), pdf)).toEqual({ mediaType: pdf, pages: 1 });
  expect(await inspectDocument(await drawMultiPagePdf(invoice, 12), pdf)).toEqual({ mediaType: pdf, pages: 12 });
  expect(await inspectDocument(await drawAdScreenshot(ad), 'image/png')).toEqual({ mediaType: 'image/png', pages: 1 });
  const receipt = await drawScannedReceipt(invoice);
  expect(await inspectDocument(receipt, 'image/jpeg')).toEqual({ mediaType: 'image/jpeg', pages: 1 });
});

test('a PNG that was sent as a PDF is told what it is', async () => {
  const png = await drawAdScreenshot(ad);
  expect(await inspectDocument(png, pdf)).toEqual(problem('sent as a PDF but is a PNG picture'));
  expect(await inspectDocument(png, undefined)).toEqual(problem('another type'));
});

test.each([
  ['nothing at all', () => Buffer.alloc(0), 'empty'],
  ['a text', () => Buffer.from('Dear Sir or Madam'), 'neither a PDF nor'],
  ['a web page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'a web page'],
  ['a ZIP', () => Buffer.from('504b0304140000000000', 'hex'), 'neither a PDF nor'],
  ['a PDF without a page', () => drawEmptyPdf(), 'no page'],
  ['a PDF with a password', () => drawEncryptedPdf(invoice, 'secret'), 'password'],
  ['a PDF whose upload broke off', () => corruptPdf(invoice), 'cannot be opened'],
  ['a PDF that is only a header', () => Buffer.from('%PDF-1.7\n%%EOF'), 'cannot be opened'],
])('%s is refused in words', async (_, draw, words) => {
  expect(await inspectDocument(await draw(), pdf)).toEqual(problem(words));
});

test('a small file that unpacks into a giant picture is refused by its header', async () => {
  expect(await inspectDocument(pngHeader(60_000, 60_000), 'image/png')).toEqual(problem('60000 × 60000'));
  expect(await inspectDocument(pngHeader(10_001, 1), 'image/png')).toEqual(problem('too large'));
  expect(await inspectDocument(jpegHeader(9_000, 9_000), 'image/jpeg')).toEqual(problem('50 million'));
  expect(await inspectDocument(jpegHeader(8_000, 6_000), 'image/jpeg')).toEqual(problem('cannot be opened'));
});

test('a picture with a broken header is refused', async () => {
  expect(await inspectDocument(jpegHeader(0, 10), 'image/jpeg')).toEqual(problem('cannot be opened'));
});
