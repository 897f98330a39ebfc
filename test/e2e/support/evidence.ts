import {
  drawAdScreenshot,
  drawInvoicePdf,
  drawScannedReceipt,
  type InvoiceSpec,
} from '../../../local/documents/index.ts';
import type { Caller } from './app.ts';
import { today } from './request.ts';

const supplier = { name: 'Brightline Media Ltd', address: ['14 Harbour Street', 'Dublin 2'] };
const billTo = { name: 'Northwind Security GmbH', address: ['Lindenallee 8', '10115 Berlin'] };

let drawn = 0;
/** A number that no other invoice of any run carries. */
export const invoiceNumber = (): string => `${100_000 + ((Math.floor(Date.now() / 1000) + ++drawn * 7_919) % 900_000)}`;

/** An invoice of one line, in dollars, of today, for the partner. `number` keeps the bytes of two tests apart. */
export const invoiceSpec = (number: string, total: number, more: Partial<InvoiceSpec> = {}): InvoiceSpec => ({
  supplier,
  billTo,
  number,
  date: today(),
  locale: 'en',
  currency: 'USD',
  lines: [{ description: 'Display placement, two weeks', quantity: 1, unitPrice: total, amount: total }],
  subtotal: total,
  total,
  ...more,
});

export const invoice = (number: string, total: number, more: Partial<InvoiceSpec> = {}) =>
  drawInvoicePdf(invoiceSpec(number, total, more));

export const scannedInvoice = (number: string, total: number) => drawScannedReceipt(invoiceSpec(number, total));

/** Where the pages of the partner's campaign are, as an advertisement prints it. */
const landing = 'https://www.northwind.example/secure?utm_source=social&utm_campaign=secure-retail';

export const adScreenshot = (campaign: string, url = landing) =>
  drawAdScreenshot({
    brand: 'Vendor Example',
    partner: billTo.name,
    campaign,
    headline: `${campaign}: security that ships`,
    body: 'See how retailers of your size close the gap.',
    callToAction: 'Book a session',
    url,
  });

export type Piece = { slotId: string; mediaType: string; bytes: Uint8Array };

/** Uploads through the signed forms; gives the status of each upload. */
export async function upload(partner: Caller, claimId: string, pieces: Piece[]): Promise<number[]> {
  const slots = pieces.map(({ slotId, mediaType }) => ({ slotId, mediaType }));
  const forms = await partner('POST', `/claims/${claimId}/upload-slots`, { slots });
  if (forms.status !== 200) throw new Error(`no upload forms: ${JSON.stringify(forms.body)}`);
  const uploads = forms.body.uploads as { slotId: string; url: string; fields: Record<string, string> }[];
  const statuses: number[] = [];
  for (const { slotId, url, fields } of uploads) {
    const piece = pieces.find((one) => one.slotId === slotId);
    if (!piece) throw new Error(`no piece for ${slotId}`);
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([new Uint8Array(piece.bytes)], { type: piece.mediaType }), 'evidence');
    statuses.push((await fetch(url, { method: 'POST', body: form })).status);
  }
  return statuses;
}
