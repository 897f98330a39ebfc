/** The languages a partner's supplier writes in. */
export type DocumentLocale = 'en' | 'de' | 'fr';

/** A name with the address lines printed under it. */
type Party = { name: string; address: readonly string[] };

/** One line of an invoice; money in minor units. */
export type InvoiceLine = { description: string; quantity: number; unitPrice: number; amount: number };

/** What an invoice or receipt says. Money in minor units of `currency`, dates ISO (YYYY-MM-DD), `taxRate` in per cent. */
export type InvoiceSpec = {
  supplier: Party & { taxId?: string };
  billTo: Party;
  number: string;
  date: string;
  dueDate?: string;
  purchaseOrder?: string;
  locale: DocumentLocale;
  currency: string;
  lines: readonly InvoiceLine[];
  subtotal: number;
  tax?: number;
  taxRate?: number;
  total: number;
  notes?: string;
  /** Chooses colours, ornaments and noise; the same spec and seed draw the same bytes. */
  seed?: number;
};

/** How a sheet went through the scanner. Degrees turn clockwise; noise is a standard deviation of grey levels. */
export type ScanSpec = {
  seed?: number;
  degrees?: number;
  noise?: number;
  blur?: number;
  shade?: number;
  quality?: number;
  dpi?: number;
  format?: 'jpeg' | 'png';
};

/** A browser window showing a co-branded landing page. `url` is printed whole, with its utm parameters. */
export type AdSpec = {
  brand: string;
  partner: string;
  campaign: string;
  headline: string;
  body: string;
  callToAction: string;
  url: string;
  /** Device pixels per point: 1 for a plain display, 2 for a fine one. */
  density?: number;
  seed?: number;
};
