import { labelsOf } from '../labels.ts';
import { rule, type Sheet, write, writeLines } from '../pdf.ts';
import type { InvoiceSpec } from '../spec.ts';
import { drawLogo } from './logo.ts';
import { metaOf } from './meta.ts';
import { page, type Stationery } from './style.ts';

/** Sender left, billed party in a box right, references in a banded row of cells. Returns the table's top. */
export const drawFrenchHead = (sheet: Sheet, spec: InvoiceSpec, style: Stationery): number => {
  const labels = labelsOf[spec.locale];
  drawLogo(sheet, page.left, 50, 30, style);
  write(sheet, spec.supplier.name, page.left + 42, 55, { font: style.bold, size: 18, color: style.accent });
  writeLines(sheet, spec.supplier.address, page.left, 92, 13, { font: style.font, size: 9.5, color: '#44484f' });
  write(sheet, labels.title, page.right, 52, { font: style.bold, size: 22, align: 'right' });
  sheet
    .rect(320, 128, page.right - 320, 84)
    .lineWidth(0.6)
    .strokeColor('#b8bcc4')
    .stroke();
  write(sheet, `${labels.billTo} :`, 332, 137, { font: style.bold, size: 9.5, color: style.accent });
  write(sheet, spec.billTo.name, 332, 154, { font: style.bold, size: 11 });
  writeLines(sheet, spec.billTo.address, 332, 170, 14, { font: style.font, size: 10 });
  const cells = metaOf(spec);
  const width = (page.right - page.left) / cells.length;
  sheet.rect(page.left, 232, page.right - page.left, 18).fill('#eef0f3');
  for (const [index, { label, value }] of cells.entries()) {
    const x = page.left + index * width + 8;
    write(sheet, label, x, 237, { font: style.bold, size: 9.5 });
    write(sheet, value, x, 256, { font: style.font, size: 10 });
  }
  return 296;
};

/** Legal mentions along the foot of the page. */
export const drawFrenchFoot = (sheet: Sheet, spec: InvoiceSpec, style: Stationery): void => {
  const labels = labelsOf[spec.locale];
  rule(sheet, page.left, page.right, 758);
  const small = { font: style.font, size: 8, color: '#5a5f68' };
  const taxId = spec.supplier.taxId ?? 'FR40303265045';
  write(sheet, `${spec.supplier.name}, SAS au capital de 40 000 euros, SIRET 303 265 045 00021`, page.left, 767, small);
  write(sheet, `${labels.taxId} : ${taxId}. Pénalités de retard : trois fois le taux légal.`, page.left, 779, small);
};
