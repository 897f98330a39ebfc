import { drawEnglishFoot, drawEnglishHead } from './layout/english.ts';
import { drawFrenchFoot, drawFrenchHead } from './layout/french.ts';
import { drawGermanFoot, drawGermanHead } from './layout/german.ts';
import { page, type Stationery, stationeryFrom } from './layout/style.ts';
import { drawTable } from './layout/table.ts';
import { drawTotals } from './layout/totals.ts';
import { makePdf, type Sheet, write } from './pdf.ts';
import type { DocumentLocale, InvoiceLayout, InvoiceSpec } from './spec.ts';

type Head = (sheet: Sheet, spec: InvoiceSpec, style: Stationery) => number;
type Foot = (sheet: Sheet, spec: InvoiceSpec, style: Stationery) => void;

const heads: Readonly<Record<InvoiceLayout, Head>> = {
  letterhead: drawEnglishHead,
  window: drawGermanHead,
  boxed: drawFrenchHead,
};

const usual: Readonly<Record<DocumentLocale, { layout: InvoiceLayout; foot: Foot }>> = {
  en: { layout: 'letterhead', foot: drawEnglishFoot },
  de: { layout: 'window', foot: drawGermanFoot },
  fr: { layout: 'boxed', foot: drawFrenchFoot },
};

/** Sheet margins are kept at zero because every text is placed; pdfkit would otherwise break pages at the foot. */
export const invoiceSheet: PDFKit.PDFDocumentOptions = { size: 'A4', margin: 0 };

// Lower down the totals and notes would run into the foot of the page.
const lastTotalsAt = 590;

/** Draws the whole invoice on the sheet's current page, going on to further pages where the lines need them. */
export const drawInvoiceOn = (sheet: Sheet, spec: InvoiceSpec): void => {
  const style = stationeryFrom(spec.seed ?? 1);
  const { layout, foot } = usual[spec.locale];
  const top = heads[spec.layout ?? layout](sheet, spec, style);
  foot(sheet, spec, style);
  if (spec.hidden !== undefined) write(sheet, spec.hidden, page.left, 30, { size: 0.5, color: '#ffffff' });
  const below = drawTable(sheet, spec, style, top);
  const fits = below <= lastTotalsAt;
  if (!fits) sheet.addPage();
  drawTotals(sheet, spec, style, fits ? below : 60);
};

/** An invoice as a supplier's billing program prints it: a PDF on A4, in the spec's language. */
export const drawInvoicePdf = (spec: InvoiceSpec): Promise<Buffer> =>
  makePdf(spec.date, invoiceSheet, (sheet) => drawInvoiceOn(sheet, spec));
