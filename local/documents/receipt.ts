import { labelsOf, taxLabel } from './labels.ts';
import { fitted, makePdf, rule, type Sheet, type TextStyle, wrap, write, writeLines } from './pdf.ts';
import { printedDate, printedInvoice } from './printed.ts';
import { scanPdf } from './scan.ts';
import type { InvoiceSpec, ScanSpec } from './spec.ts';

// A till roll 80 mm wide.
const roll = { width: 227, left: 14, right: 213 } as const;
const rollWidth = roll.right - roll.left;
const leading = 13;
const lettersAcross = 30;

const heightOf = (spec: InvoiceSpec): number => {
  const itemRows = spec.lines.reduce((sum, line) => sum + Math.ceil(line.description.length / lettersAcross), 0);
  return (
    250 +
    (spec.supplier.address.length + itemRows) * leading +
    spec.lines.length * 17 +
    (spec.tax === undefined ? 0 : 16)
  );
};

const drawHead = (sheet: Sheet, spec: InvoiceSpec): number => {
  const labels = labelsOf[spec.locale];
  const middle = roll.width / 2;
  const centred: TextStyle = { font: 'Courier', size: 8.5, align: 'center' };
  write(
    sheet,
    spec.supplier.name,
    middle,
    22,
    fitted(sheet, spec.supplier.name, rollWidth, { font: 'Courier-Bold', size: 12.5, align: 'center' }),
  );
  let y = 42;
  for (const line of spec.supplier.address) {
    write(sheet, line, middle, y, centred);
    y += 13;
  }
  if (spec.supplier.taxId !== undefined) write(sheet, `${labels.taxId} ${spec.supplier.taxId}`, middle, y, centred);
  y += 22;
  write(sheet, labels.receiptTitle, middle, y, { font: 'Courier-Bold', size: 12, align: 'center' });
  const text = { font: 'Courier', size: 9.5 };
  write(sheet, `${labels.receiptNumber}: ${spec.number}`, roll.left, y + 22, text);
  const day = spec.dateAs ?? printedDate(spec.date, spec.locale, spec.currency);
  write(sheet, `${labels.receiptDate}: ${day}`, roll.left, y + 36, text);
  const customer = `${labels.customer}: ${spec.billTo.name}`;
  write(sheet, customer, roll.left, y + 50, fitted(sheet, customer, rollWidth, text));
  rule(sheet, roll.left, roll.right, y + 66, '#333333', 0.8);
  return y + 74;
};

const drawReceiptOn = (sheet: Sheet, spec: InvoiceSpec): void => {
  const labels = labelsOf[spec.locale];
  const printed = printedInvoice(spec);
  const text = { font: 'Courier', size: 9.5 };
  const bold = { font: 'Courier-Bold', size: 12 };
  const pair = (label: string, value: string, y: number, style: TextStyle): void => {
    write(sheet, label, roll.left, y, style);
    write(sheet, value, roll.right, y, { ...style, align: 'right' });
  };
  let y = drawHead(sheet, spec);
  for (const line of printed.lines) {
    const times = `${line.quantity} x ${line.unitPrice}`;
    const wide = sheet.font(text.font).fontSize(text.size).widthOfString(`${line.item}   ${line.price}`);
    // A till gives the price its place on the second row when the name leaves no room for it.
    const name = wrap(sheet, line.item, rollWidth, text);
    const below = writeLines(sheet, name, roll.left, y, leading, text);
    const priceAt = wide > rollWidth ? below : y;
    write(sheet, times, roll.left + 12, below, text);
    write(sheet, line.price, roll.right, priceAt, { ...text, align: 'right' });
    y = below + 17;
  }
  rule(sheet, roll.left, roll.right, y, '#333333', 0.8);
  y += 8;
  pair(labels.subtotal, printed.subtotal, y, text);
  if (printed.tax !== undefined) {
    y += 16;
    pair(taxLabel(spec.locale, spec.taxRate, 'receipt'), printed.tax, y, text);
  }
  pair(labels.total.toUpperCase(), printed.total, y + 20, bold);
  rule(sheet, roll.left, roll.right, y + 40, '#333333', 0.8);
  write(sheet, labels.paidBy, roll.left, y + 48, text);
  write(sheet, labels.thanks, roll.width / 2, y + 72, { ...text, size: 8.5, align: 'center' });
};

/** A till receipt as a PDF, as it is before it is scanned. */
export const drawReceiptPdf = (spec: InvoiceSpec): Promise<Buffer> =>
  makePdf(spec.date, { size: [roll.width, heightOf(spec)], margin: 0 }, (sheet) => drawReceiptOn(sheet, spec));

/** A receipt that was put on a scanner a little askew: a picture (JPEG unless `scan` asks for PNG) with no text inside. */
export const drawScannedReceipt = async (spec: InvoiceSpec, scan: ScanSpec = {}): Promise<Buffer> =>
  scanPdf(await drawReceiptPdf(spec), { seed: spec.seed ?? 1, dpi: 220, ...scan });
