/** The languages a partner's supplier writes in. */
export type DocumentLocale = 'en' | 'de' | 'fr';

/** How an invoice is laid out: sender over references, an address window after DIN 5008, or boxes and a row of cells. */
export type InvoiceLayout = 'letterhead' | 'window' | 'boxed';

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
  /** The letter form; the usual one of the locale where it is not said. */
  layout?: InvoiceLayout;
  /** The date as printed, where it is not printed as the locale usually does. */
  dateAs?: string;
  /** Text on the sheet that nobody sees: white on white, half a point high. */
  hidden?: string;
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

/**
 * How a sheet was photographed by hand. Degrees turn clockwise; `tilt` is the share of its width by which the far edge looks
 * shorter; `shadow` the share of light that is taken at its darkest; noise is a standard deviation of grey levels.
 */
export type PhotoSpec = {
  seed?: number;
  degrees?: number;
  tilt?: number;
  shadow?: number;
  noise?: number;
  quality?: number;
  dpi?: number;
};

/** A page of text such as an agenda or a script; `brand` stands in its head. `date` (ISO) goes into the file. */
export type PageSpec = { title: string; brand?: string; lines: readonly string[]; date: string; seed?: number };

/** A photo of a stand, a poster or a room, with a banner on it. */
export type SceneSpec = { banner: string; seed: number };

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
