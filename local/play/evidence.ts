import { drawAdScreenshot, drawInvoicePdf, drawScannedReceipt, type InvoiceLine } from '../documents/index.ts';
import { today } from './words.ts';

export interface Piece {
  readonly slotId: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly words: string;
}

const currency = 'USD';
/** Chooses stationery and noise. */
const seed = 11;
const billTo = { name: 'Northwind Security GmbH', address: ['Lindenallee 8', '10115 Berlin', 'Germany'] };

const line = (description: string, quantity: number, unitPrice: number): InvoiceLine => ({
  description,
  quantity,
  unitPrice,
  amount: quantity * unitPrice,
});

const totalOf = (lines: readonly InvoiceLine[]): number => lines.reduce((sum, { amount }) => sum + amount, 0);

const placed = [line('Search advertising, two weeks', 1, 58_000), line('Keyword research, hours', 2, 6_500)];
const bought = [line('Landing page pictures', 5, 5_000)];

/** Cents on the two documents together. */
export const spent = totalOf(placed) + totalOf(bought);

/** What a partner would send: an invoice as PDF, a receipt as a scanned picture and a screenshot of the ad. */
export async function drawEvidence(campaign: string): Promise<Piece[]> {
  const drawnAt = Date.now();
  const common = { billTo, date: today(), locale: 'en', currency, seed } as const;
  const [invoice, receipt, screenshot] = await Promise.all([
    drawInvoicePdf({
      ...common,
      supplier: { name: 'Brightline Media Ltd', address: ['14 Harbour Street', 'Dublin 2', 'Ireland'] },
      number: `BM-${drawnAt}`,
      lines: placed,
      subtotal: totalOf(placed),
      total: totalOf(placed),
      notes: `Campaign: ${campaign}`,
    }),
    drawScannedReceipt({
      ...common,
      supplier: { name: 'Pixelwerk Studio', address: ['Torstrasse 31', '10119 Berlin'] },
      number: `R-${drawnAt}`,
      lines: bought,
      subtotal: totalOf(bought),
      total: totalOf(bought),
    }),
    drawAdScreenshot({
      brand: 'Vendor Example',
      partner: billTo.name,
      campaign,
      headline: 'Security that lets nurses work',
      body: 'See how hospitals of your size close the gap between safe and usable.',
      callToAction: 'Book a session',
      url: 'https://www.northwind.example/secure-ward?utm_source=search&utm_campaign=secure-ward',
      seed,
    }),
  ]);
  return [
    { slotId: 'invoice', mediaType: 'application/pdf', bytes: invoice, words: 'invoice (PDF)' },
    { slotId: 'receipt', mediaType: 'image/jpeg', bytes: receipt, words: 'receipt (scanned picture)' },
    { slotId: 'ad-screenshot', mediaType: 'image/png', bytes: screenshot, words: 'screenshot of the ad' },
  ];
}
