import { labelsOf } from '../labels.ts';
import { rule, type Sheet, wrap, write, writeLines } from '../pdf.ts';
import { printedInvoice } from '../printed.ts';
import type { InvoiceSpec } from '../spec.ts';
import { page, type Stationery } from './style.ts';

const columns = { item: page.left + 8, quantity: 350, unitPrice: 442, amount: page.right - 8 } as const;
const itemWidth = 240;
const rowHeight = 21;
const leading = 12.5;
const lastRowAt = 700;

const header = (sheet: Sheet, spec: InvoiceSpec, style: Stationery, y: number): number => {
  const names = labelsOf[spec.locale].columns;
  const filled = style.table === 'filled';
  if (filled) sheet.rect(page.left, y, page.right - page.left, 22).fill(style.accent);
  else rule(sheet, page.left, page.right, y + 22, style.accent, 1.2);
  const text = { font: style.bold, size: 10, color: filled ? '#ffffff' : '#1a1a1a' };
  write(sheet, names.item, columns.item, y + 7, text);
  for (const column of ['quantity', 'unitPrice', 'amount'] as const) {
    write(sheet, names[column], columns[column], y + 7, { ...text, align: 'right' });
  }
  return y + 22;
};

/**
 * Draws the line items and returns the y below them; starts a new page, with the header again, where they run out of room.
 */
export const drawTable = (sheet: Sheet, spec: InvoiceSpec, style: Stationery, top: number): number => {
  let y = header(sheet, spec, style, top);
  for (const line of printedInvoice(spec).lines) {
    const cell = { font: style.font, size: 10 };
    const item = wrap(sheet, line.item, itemWidth, cell);
    const height = rowHeight + (item.length - 1) * leading;
    if (y > lastRowAt - height) {
      sheet.addPage();
      y = header(sheet, spec, style, 60);
    }
    writeLines(sheet, item, columns.item, y + 6, leading, cell);
    write(sheet, line.quantity, columns.quantity, y + 6, { ...cell, align: 'right' });
    write(sheet, line.unitPrice, columns.unitPrice, y + 6, { ...cell, align: 'right' });
    write(sheet, line.price, columns.amount, y + 6, { ...cell, align: 'right' });
    y += height;
    rule(sheet, page.left, page.right, y, '#e1e4e8', 0.5);
  }
  return y;
};
