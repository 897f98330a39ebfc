import { labelsOf } from '../labels.ts';
import { rule, type Sheet, write, writeLines } from '../pdf.ts';
import type { InvoiceSpec } from '../spec.ts';
import { drawLogo } from './logo.ts';
import { metaOf } from './meta.ts';
import { page, type Stationery } from './style.ts';

/** Logo and sender left, title and references right, the billed party under the sender. Returns the table's top. */
export const drawEnglishHead = (sheet: Sheet, spec: InvoiceSpec, style: Stationery): number => {
  const labels = labelsOf[spec.locale];
  drawLogo(sheet, page.left, 52, 34, style);
  write(sheet, spec.supplier.name, page.left + 46, 58, { font: style.bold, size: 19, color: style.accent });
  const small = { font: style.font, size: 9.5, color: '#44484f' };
  const afterAddress = writeLines(sheet, spec.supplier.address, page.left + 46, 84, 13, small);
  if (spec.supplier.taxId !== undefined) {
    write(sheet, `${labels.taxId}: ${spec.supplier.taxId}`, page.left + 46, afterAddress + 3, small);
  }
  write(sheet, labels.title, page.right, 54, { font: style.bold, size: 25, color: '#2a2d33', align: 'right' });
  for (const [index, { label, value }] of metaOf(spec).entries()) {
    const y = 178 + index * 18;
    write(sheet, `${label}:`, 350, y, { font: style.bold, size: 10 });
    write(sheet, value, page.right, y, { font: style.font, size: 10, align: 'right' });
  }
  write(sheet, `${labels.billTo}:`, page.left, 178, { font: style.bold, size: 10, color: style.accent });
  write(sheet, spec.billTo.name, page.left, 196, { font: style.bold, size: 11 });
  writeLines(sheet, spec.billTo.address, page.left, 213, 14, { font: style.font, size: 10 });
  return 290;
};

/** Payment details along the foot of the page. */
export const drawEnglishFoot = (sheet: Sheet, spec: InvoiceSpec, style: Stationery): void => {
  rule(sheet, page.left, page.right, 752);
  const small = { font: style.font, size: 8.5, color: '#5a5f68' };
  write(sheet, 'Please pay within the stated term by bank transfer, quoting the number above.', page.left, 762, small);
  write(sheet, `First Harbor Bank, account in the name of ${spec.supplier.name}`, page.left, 775, small);
};
