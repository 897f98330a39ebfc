import { describe, expect, it } from 'vitest';
import { labelledFields } from '../../../../../local/textract/interpreter/labelled.ts';
import { spanText } from '../../../../../local/textract/interpreter/reading.ts';
import { print, printTo, textIn } from '../support/page.ts';

describe('a labelled value', () => {
  it('stands beside its label', () => {
    const fields = labelledFields([print(500, 100, 'Invoice number:'), printTo(950, 102, 'HPM-2025-0417')]);
    expect(textIn(fields, 'INVOICE_RECEIPT_ID')).toBe('HPM-2025-0417');
    expect(fields[0]?.label && spanText(fields[0].label)).toBe('Invoice number:');
  });

  it('stands below its label', () => {
    const fields = labelledFields([
      ...[print(50, 100, 'Facture n°'), print(300, 100, 'Date de facture'), print(600, 100, "Date d'échéance")],
      ...[print(50, 130, 'F-2025-118'), print(300, 130, '14/02/2025'), print(600, 130, '16/03/2025')],
    ]);
    expect(textIn(fields, 'INVOICE_RECEIPT_ID')).toBe('F-2025-118');
    expect(textIn(fields, 'INVOICE_RECEIPT_DATE')).toBe('14/02/2025');
    expect(textIn(fields, 'DUE_DATE')).toBe('16/03/2025');
  });

  it('is not taken from the other side of another label', () => {
    const fields = labelledFields([
      print(50, 100, 'Due date:'),
      print(300, 100, 'Invoice date:'),
      print(550, 100, '14.03.2025'),
    ]);
    expect(textIn(fields, 'DUE_DATE')).toBeUndefined();
    expect(textIn(fields, 'INVOICE_RECEIPT_DATE')).toBe('14.03.2025');
  });

  it('is the last sum of its row', () => {
    const fields = labelledFields([
      print(50, 100, 'Total'),
      printTo(600, 100, '12.00'),
      printTo(950, 100, '$4,654.75'),
    ]);
    expect(textIn(fields, 'TOTAL')).toBe('$4,654.75');
  });

  it('loses a full stop that ends its sentence', () => {
    const fields = labelledFields([print(50, 100, 'TVA intracom. : FR40303265045. Pénalités de retard')]);
    expect(textIn(fields, 'VENDOR_VAT_NUMBER')).toBe('FR40303265045');
  });
});

describe('the plainer label wins', () => {
  it('of two dates and two numbers', () => {
    const fields = labelledFields([
      ...[print(50, 100, 'Date: 01.01.2025'), print(50, 140, 'Rechnungsdatum: 06.05.2025')],
      ...[print(50, 180, 'Rechnung 17'), print(50, 220, 'Rechnungsnummer: RE-17')],
    ]);
    expect(textIn(fields, 'INVOICE_RECEIPT_DATE')).toBe('06.05.2025');
    expect(textIn(fields, 'INVOICE_RECEIPT_ID')).toBe('RE-17');
  });

  it('but every tax is given', () => {
    const fields = labelledFields([
      ...[print(50, 100, 'MwSt. 7 %'), printTo(950, 100, '7,00 €')],
      ...[print(50, 140, 'MwSt. 19 %'), printTo(950, 140, '38,00 €')],
    ]);
    expect(fields.filter(({ type }) => type === 'TAX').map(({ value }) => spanText(value))).toEqual([
      '7,00 €',
      '38,00 €',
    ]);
  });
});
