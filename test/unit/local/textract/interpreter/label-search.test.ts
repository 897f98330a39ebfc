import { describe, expect, it } from 'vitest';
import { labelsIn, leadingLabel } from '../../../../../local/textract/interpreter/label-search.ts';
import { textOf } from '../../../../../local/textract/interpreter/page.ts';
import { print } from '../support/page.ts';

const read = (text: string) => {
  const found = leadingLabel(print(0, 0, text));
  return found && { type: found.label.type, value: textOf(found.value) };
};

describe('the label at the head of a line', () => {
  it.each([
    ['Invoice number: HPM-2025-0417', 'INVOICE_RECEIPT_ID', 'HPM-2025-0417'],
    ['Invoice # 88', 'INVOICE_RECEIPT_ID', '88'],
    ['Rechnung RE-2025-00318', 'INVOICE_RECEIPT_ID', 'RE-2025-00318'],
    ['Facture n° F-2025-118', 'INVOICE_RECEIPT_ID', 'F-2025-118'],
    ['N° de facture : F-2025-118', 'INVOICE_RECEIPT_ID', 'F-2025-118'],
    ['Invoice date: March 14, 2025', 'INVOICE_RECEIPT_DATE', 'March 14, 2025'],
    ['Rechnungsdatum 06.05.2025', 'INVOICE_RECEIPT_DATE', '06.05.2025'],
    ["Date d'échéance : 16/03/2025", 'DUE_DATE', '16/03/2025'],
    ['Zahlbar bis 05.06.2025', 'DUE_DATE', '05.06.2025'],
    ['Bestell-Nr. 4500017788', 'PO_NUMBER', '4500017788'],
    ['Total HT 3 150,00 €', 'SUBTOTAL', '3 150,00 €'],
    ['Total TTC 3 780,00 €', 'TOTAL', '3 780,00 €'],
    ['zzgl. 19 % Umsatzsteuer 924,35 €', 'TAX', '924,35 €'],
    ['Sales tax (8.25%) $354.75', 'TAX', '$354.75'],
    ['TVA 20 % 630,00 €', 'TAX', '630,00 €'],
    ['Net à payer 3 780,00 €', 'AMOUNT_DUE', '3 780,00 €'],
    ['Customer: Northwind Partners LLC', 'RECEIVER', 'Northwind Partners LLC'],
    ['USt-IdNr.: DE811907980', 'VENDOR_VAT_NUMBER', 'DE811907980'],
  ])('reads %s', (text, type, value) => expect(read(text)).toEqual({ type, value }));

  it.each([
    ['INVOICE', 'INVOICE_RECEIPT_ID'],
    ['Facturé à :', 'RECEIVER'],
    ['Bill to:', 'RECEIVER'],
    ['TVA 20', 'TAX'],
    ['Total', 'TOTAL'],
  ])('knows %s without a value', (text, type) => expect(read(text)).toEqual({ type, value: '' }));

  it.each([
    ['lnvoice nurnber: A-17', 'INVOICE_RECEIPT_ID'],
    ['Rechnunqsdatum 06.05.2025', 'INVOICE_RECEIPT_DATE'],
    ['Tax 1D: 04-3391894', 'VENDOR_VAT_NUMBER'],
  ])('forgives a misread letter in %s', (text, type) => expect(read(text)?.type).toBe(type));

  it.each(['Total floor space rented', 'Dated as above', 'Invoice the partner', 'Taxi to the venue', 'Notiz 4'])(
    'is not deceived by %s',
    (text) => expect(read(text)).toBeUndefined(),
  );
});

describe('several labels in one line', () => {
  it('finds each with its value', () => {
    const line = print(0, 0, 'Invoice number: A-17 Invoice date: March 14, 2025 Due date: April 13, 2025');
    expect(labelsIn(line).map(({ label, value }) => [label.type, textOf(value)])).toEqual([
      ['INVOICE_RECEIPT_ID', 'A-17'],
      ['INVOICE_RECEIPT_DATE', 'March 14, 2025'],
      ['DUE_DATE', 'April 13, 2025'],
    ]);
  });
});
