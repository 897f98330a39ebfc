import { drawInvoiceOn, drawInvoicePdf, invoiceSheet } from './invoice.ts';
import { page } from './layout/style.ts';
import { makePdf, type Sheet, write, writeLines } from './pdf.ts';
import type { InvoiceSpec } from './spec.ts';

const drawAnnex = (sheet: Sheet, spec: InvoiceSpec, number: number, pages: number): void => {
  sheet.addPage();
  write(sheet, `Annex ${number - 1} to ${spec.number}`, page.left, 70, { font: 'Helvetica-Bold', size: 16 });
  const rows = spec.lines.map(
    (line, index) => `${index + 1}. ${line.description}: carried out as agreed, week ${number}`,
  );
  writeLines(sheet, rows, page.left, 110, 20, { size: 10.5 });
  write(sheet, `Page ${number} of ${pages}`, page.right, 790, { size: 9, align: 'right' });
};

/** An invoice followed by annexes, `pages` pages in all. */
export const drawMultiPagePdf = (spec: InvoiceSpec, pages: number): Promise<Buffer> =>
  makePdf(spec.date, invoiceSheet, (sheet) => {
    drawInvoiceOn(sheet, spec);
    for (let number = 2; number <= pages; number += 1) drawAnnex(sheet, spec, number, pages);
  });

/** A well-formed PDF without a single page. */
export const drawEmptyPdf = (): Promise<Buffer> => makePdf('2025-01-01', { autoFirstPage: false }, () => undefined);

/** The same invoice, but the file asks for a password before it opens. Its salt is random: no two are the same bytes. */
export const drawEncryptedPdf = (spec: InvoiceSpec, password: string): Promise<Buffer> =>
  makePdf(spec.date, { ...invoiceSheet, userPassword: password, pdfVersion: '1.7' }, (sheet) =>
    drawInvoiceOn(sheet, spec),
  );

/** An invoice whose upload broke off: it starts as a PDF, and what follows cannot be opened. */
export const corruptPdf = async (spec: InvoiceSpec): Promise<Buffer> => {
  const whole = await drawInvoicePdf(spec);
  return Buffer.concat([whole.subarray(0, 64), Buffer.alloc(512, 0x5a)]);
};
