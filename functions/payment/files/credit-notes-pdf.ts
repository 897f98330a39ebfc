import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import { amountText } from './amounts.ts';
import { creditNoteNumber } from './credit-note-number.ts';
import type { CreditNoteDocument, CreditNoteLine } from './document.ts';
import { inLettersOf } from './pdf-letters.ts';

/** A4, in points. */
const page = { width: 595, height: 842, left: 71, values: 190, right: 71, top: 740, line: 26 };

type Fonts = { readonly plain: PDFFont; readonly bold: PDFFont };

/**
 * The credit notes of a batch as one PDF, a page each, so that every partner can be sent its own. The same batch gives the
 * same bytes. docs/handbook.md § Payments
 */
export async function creditNotesPdf(document: CreditNoteDocument): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const issued = new Date(document.createdAt);
  pdf.setCreationDate(issued);
  pdf.setModificationDate(issued);
  pdf.setTitle(`Credit notes of batch ${document.batchId}`);
  const plain = await pdf.embedFont(StandardFonts.Helvetica);
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
  for (const [place, note] of document.notes.entries()) {
    draw(pdf.addPage([page.width, page.height]), { plain, bold }, fieldsOf(document, note, place));
  }
  return pdf.save();
}

type Field = { readonly label: string; readonly value: string };

function fieldsOf({ batchId, createdAt, currency, vendor }: CreditNoteDocument, note: CreditNoteLine, place: number) {
  return [
    { label: 'Number', value: creditNoteNumber(batchId, place) },
    { label: 'Date', value: createdAt.slice(0, 10) },
    { label: 'Issued by', value: `${vendor.name}, ${vendor.town}, ${vendor.country}` },
    { label: 'Credited to', value: `${note.partnerName} (${note.partnerId})` },
    { label: 'Claim', value: note.claimId },
    { label: 'Payment', value: note.paymentId },
    { label: 'Reason', value: note.reason },
    { label: 'Amount credited', value: `${currency} ${amountText(note.amount, currency)}` },
  ] satisfies Field[];
}

function draw(sheet: PDFPage, { plain, bold }: Fonts, fields: readonly Field[]): void {
  sheet.drawText('Credit note', { x: page.left, y: page.top + 2 * page.line, size: 20, font: bold });
  let y = page.top;
  for (const { label, value } of fields) {
    sheet.drawText(label, { x: page.left, y, size: 11, font: plain });
    for (const line of linesOf(inLettersOf(bold, value, 300), bold)) {
      sheet.drawText(line, { x: page.values, y, size: 11, font: bold });
      y -= page.line / 1.7;
    }
    y -= page.line / 2;
  }
}

/** Broken at spaces, and inside a word that is wider than the column. */
function linesOf(text: string, font: PDFFont): string[] {
  const width = page.width - page.values - page.right;
  const fits = (line: string) => font.widthOfTextAtSize(line, 11) <= width;
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) lines.splice(-1, 1, longer);
    else lines.push(...piecesOf(word, fits));
  }
  return lines.filter((line) => line !== '');
}

function piecesOf(word: string, fits: (text: string) => boolean): string[] {
  const pieces = [''];
  for (const letter of word) {
    const longer = `${pieces.at(-1) ?? ''}${letter}`;
    if (fits(longer)) pieces.splice(-1, 1, longer);
    else pieces.push(letter);
  }
  return pieces;
}
