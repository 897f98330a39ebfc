import {
  drawInvoicePdf,
  drawMultiPagePdf,
  drawScannedReceipt,
  drawTextPage,
  type InvoiceSpec,
  photographPdf,
  scanPdf,
} from '../../../local/documents/index.ts';
import { adScreenshot, invoiceNumber, invoiceSpec, type Piece } from './evidence.ts';
import { today } from './request.ts';

const pdf = 'application/pdf';
const jpeg = 'image/jpeg';
const png = 'image/png';

/** An invoice of its own in the language; `amount` in cents. */
const bill = (locale: InvoiceSpec['locale'], description: string, amount: number) =>
  invoiceSpec(invoiceNumber(), amount, {
    locale,
    seed: amount,
    lines: [{ description, quantity: 1, unitPrice: amount, amount }],
  });
const report = (title: string, lines: string[]) =>
  drawTextPage({ title, brand: 'Vendor Example', lines, date: today() });

/** Twelve different documents of a digital campaign: PDFs of one and several pages, scans, a photo and pictures, in three languages. */
export async function twelveDocuments(campaign: string): Promise<Piece[]> {
  const german = await drawInvoicePdf(bill('de', 'Anzeigenplatz, zwei Wochen', 31_000));
  const french = await drawInvoicePdf(bill('fr', 'Encart publicitaire', 32_000));
  return [
    { slotId: 'invoice', mediaType: pdf, bytes: await drawInvoicePdf(bill('en', 'Display placement', 30_000)) },
    { slotId: 'receipt', mediaType: pdf, bytes: german },
    { slotId: 'receipt-2', mediaType: pdf, bytes: french },
    {
      slotId: 'receipt-3',
      mediaType: jpeg,
      bytes: await scanPdf(await drawInvoicePdf(bill('en', 'Banner placement', 33_000)), { degrees: 2.5, noise: 8 }),
    },
    {
      slotId: 'receipt-4',
      mediaType: jpeg,
      bytes: await scanPdf(await drawInvoicePdf(bill('de', 'Bannerwerbung', 34_000)), { degrees: -3, noise: 8 }),
    },
    {
      slotId: 'receipt-5',
      mediaType: jpeg,
      bytes: await photographPdf(await drawInvoicePdf(bill('fr', 'Campagne en ligne', 35_000)), { degrees: 1 }),
    },
    { slotId: 'receipt-6', mediaType: pdf, bytes: await drawMultiPagePdf(bill('en', 'Search placement', 36_000), 4) },
    { slotId: 'receipt-7', mediaType: jpeg, bytes: await drawScannedReceipt(bill('en', 'Boosted post', 3_700)) },
    { slotId: 'ad-screenshot', mediaType: png, bytes: await adScreenshot(campaign) },
    { slotId: 'ad-screenshot-2', mediaType: png, bytes: await adScreenshot(`${campaign}, Teil zwei`) },
    {
      slotId: 'ad-screenshot-3',
      mediaType: pdf,
      bytes: await report('Fundstelle der Anzeige', ['Startseite, oben rechts', 'Laufzeit: zwei Wochen', campaign]),
    },
    {
      slotId: 'campaign-report',
      mediaType: pdf,
      bytes: await report('Rapport de campagne', ['Impressions : 120 000', 'Clics : 1 840', campaign]),
    },
  ];
}
