import { labelsOf } from '../labels.ts';
import { rule, type Sheet, write, writeLines } from '../pdf.ts';
import type { InvoiceSpec } from '../spec.ts';
import { drawLogo } from './logo.ts';
import { metaOf } from './meta.ts';
import { page, type Stationery } from './style.ts';

/** A DIN 5008 letter: sender line over the address window, reference block right, subject line. Returns the table's top. */
export const drawGermanHead = (sheet: Sheet, spec: InvoiceSpec, style: Stationery): number => {
  const labels = labelsOf[spec.locale];
  write(sheet, spec.supplier.name, page.right, 48, {
    font: style.bold,
    size: 18,
    color: style.accent,
    align: 'right',
  });
  drawLogo(sheet, page.left, 46, 30, style);
  const sender = [spec.supplier.name, ...spec.supplier.address].join(' · ');
  write(sheet, sender, page.left, 132, { font: style.font, size: 8, color: '#44484f' });
  rule(sheet, page.left, page.left + 236, 143, '#9aa0a8', 0.4);
  write(sheet, spec.billTo.name, page.left, 156, { font: style.font, size: 11 });
  writeLines(sheet, spec.billTo.address, page.left, 171, 15, { font: style.font, size: 11 });
  for (const [index, { label, value }] of metaOf(spec).entries()) {
    const y = 156 + index * 16;
    write(sheet, label, 356, y, { font: style.font, size: 9.5, color: '#44484f' });
    write(sheet, value, page.right, y, { font: style.font, size: 10, align: 'right' });
  }
  write(sheet, `${labels.title} ${spec.number}`, page.left, 262, { font: style.bold, size: 14 });
  writeLines(sheet, labels.greeting, page.left, 290, 15, { font: style.font, size: 10 });
  return 332;
};

/** The sender's register, tax and bank columns. */
export const drawGermanFoot = (sheet: Sheet, spec: InvoiceSpec, style: Stationery): void => {
  const labels = labelsOf[spec.locale];
  rule(sheet, page.left, page.right, 762, style.accent);
  const small = { font: style.font, size: 8, color: '#5a5f68' };
  writeLines(sheet, [spec.supplier.name, ...spec.supplier.address], page.left, 770, 11, small);
  writeLines(
    sheet,
    [`${labels.taxId}: ${spec.supplier.taxId ?? 'DE811907980'}`, 'Amtsgericht HRB 20714'],
    240,
    770,
    11,
    small,
  );
  writeLines(sheet, ['Volksbank Rhein-Neckar eG', 'IBAN DE02 1203 0000 0000 2020 51'], 398, 770, 11, small);
};
