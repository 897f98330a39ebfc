import { labelsOf, taxLabel } from '../labels.ts';
import { rule, type Sheet, write } from '../pdf.ts';
import { printedInvoice } from '../printed.ts';
import type { InvoiceSpec } from '../spec.ts';
import { page, type Stationery } from './style.ts';

/** Subtotal, tax and total at the right, the notes at the left below them. */
export const drawTotals = (sheet: Sheet, spec: InvoiceSpec, style: Stationery, top: number): void => {
  const labels = labelsOf[spec.locale];
  const printed = printedInvoice(spec);
  const rows = [
    { label: labels.subtotal, value: printed.subtotal },
    ...(printed.tax === undefined
      ? []
      : [{ label: taxLabel(spec.locale, spec.taxRate, 'invoice'), value: printed.tax }]),
  ];
  let y = top + 14;
  for (const { label, value } of rows) {
    write(sheet, label, 340, y, { font: style.font, size: 10 });
    write(sheet, value, page.right - 8, y, { font: style.font, size: 10, align: 'right' });
    y += 18;
  }
  rule(sheet, 340, page.right, y, style.accent, 1);
  y += 8;
  write(sheet, labels.total, 340, y, { font: style.bold, size: 12 });
  write(sheet, printed.total, page.right - 8, y, { font: style.bold, size: 12, align: 'right' });
  if (spec.notes === undefined) return;
  write(sheet, `${labels.notes}:`, page.left, y + 34, { font: style.bold, size: 9.5 });
  sheet.font(style.font).fontSize(9.5).fillColor('#44484f');
  sheet.text(spec.notes, page.left, y + 48, { width: 360, lineGap: 2 });
};
