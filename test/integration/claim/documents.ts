import type { AdSpec, InvoiceSpec } from '../../../local/documents/index.ts';

export const invoice: InvoiceSpec = {
  supplier: { name: 'Bright Media Ltd', address: ['12 Harbour Road', 'London E1 6AN'] },
  billTo: { name: 'Northwind Traders GmbH', address: ['Am Markt 3', '20095 Hamburg'] },
  number: 'BM-2026-0147',
  date: '2026-11-10',
  locale: 'en',
  currency: 'USD',
  lines: [{ description: 'Display advertising, November', quantity: 1, unitPrice: 40_000, amount: 40_000 }],
  subtotal: 40_000,
  total: 40_000,
  seed: 7,
};

export const ad: AdSpec = {
  brand: 'Vendor Example',
  partner: 'Northwind Traders',
  campaign: 'Security webinar series',
  headline: 'Retail without gaps',
  body: 'Book your free assessment.',
  callToAction: 'Book now',
  url: 'https://www.resilient.example/series?utm_campaign=security-webinar-series',
  seed: 7,
};
