import { describe, expect, it } from 'vitest';
import { interpretExpense } from '../../../../../local/textract/interpreter/expense.ts';
import { itemTexts, pageWith, print, printTo, textIn } from '../support/page.ts';

const english = pageWith(
  ...[print(50, 50, 'Harbor Print & Media Inc.', { height: 40 }), print(750, 50, 'INVOICE', { height: 52 })],
  ...[
    print(50, 110, '482 Wharf Street, Suite 210'),
    print(50, 140, 'Boston, MA 02110'),
    print(50, 170, 'Tax ID: 04-3391822'),
  ],
  ...[print(50, 260, 'Bill to:'), print(600, 260, 'Invoice number:'), printTo(950, 260, 'HPM-2025-0417')],
  ...[print(50, 290, 'Northwind Partners LLC'), print(600, 290, 'Invoice date:'), printTo(950, 290, 'March 14, 2025')],
  ...[print(50, 320, '1900 Market Street'), print(600, 320, 'PO number:'), printTo(950, 320, 'PO-88123')],
  print(50, 350, 'Philadelphia, PA 19103'),
  ...[
    print(50, 500, 'Description'),
    printTo(600, 500, 'Qty'),
    printTo(780, 500, 'Unit price'),
    printTo(950, 500, 'Amount'),
  ],
  ...[
    print(50, 540, 'Booth rental'),
    printTo(600, 540, '1'),
    printTo(780, 540, '4,300.00'),
    printTo(950, 540, '4,300.00'),
  ],
  ...[print(600, 600, 'Subtotal'), printTo(950, 600, '$4,300.00')],
  ...[print(600, 630, 'Sales tax (8.25%)'), printTo(950, 630, '$354.75')],
  ...[print(600, 670, 'Total', { height: 24 }), printTo(950, 670, '$4,654.75', { height: 24 })],
);

const german = pageWith(
  printTo(950, 40, 'Müller Druck GmbH', { height: 38 }),
  print(50, 200, 'Müller Druck GmbH · Industriestraße 5 · 70565 Stuttgart', { height: 14 }),
  ...[
    print(50, 240, 'Nordlicht Systemhaus AG'),
    print(600, 240, 'Rechnungsnummer'),
    printTo(950, 240, 'RE-2025-00318'),
  ],
  ...[print(50, 270, 'Große Elbstraße 42'), print(600, 270, 'Rechnungsdatum'), printTo(950, 270, '06.05.2025')],
  ...[print(50, 300, '22767 Hamburg'), print(600, 300, 'Zahlbar bis'), printTo(950, 300, '05.06.2025')],
  ...[
    print(50, 400, 'Bezeichnung'),
    printTo(600, 400, 'Menge'),
    printTo(780, 400, 'Einzelpreis'),
    printTo(950, 400, 'Gesamtpreis'),
  ],
  ...[
    print(50, 440, 'Messestand'),
    printTo(600, 440, '1'),
    printTo(780, 440, '4.865,00'),
    printTo(950, 440, '4.865,00'),
  ],
  ...[print(600, 500, 'Nettobetrag'), printTo(950, 500, '4.865,00 €')],
  ...[print(600, 530, 'zzgl. 19 % Umsatzsteuer'), printTo(980, 530, '924,35 €')],
  ...[print(600, 570, 'Gesamtbetrag'), printTo(950, 570, '5.789,35 €')],
  print(50, 1300, 'Müller Druck GmbH, Amtsgericht HRB 20714', { height: 14 }),
);

const french = pageWith(
  ...[print(100, 50, 'Atelier Lumière SAS', { height: 38 }), print(800, 50, 'FACTURE', { height: 48 })],
  ...[print(50, 130, '18 rue des Écoles'), print(50, 158, '69002 Lyon')],
  ...[
    print(560, 200, 'Facturé à :'),
    print(560, 230, 'Partenaires Rhône Conseil'),
    print(560, 258, '7 avenue Jean Jaurès'),
  ],
  ...[
    print(50, 360, 'Facture n°'),
    print(400, 360, 'Date de facture'),
    print(50, 392, 'F-2025-118'),
    print(400, 392, '14/02/2025'),
  ],
  ...[
    print(50, 450, 'Désignation'),
    printTo(600, 450, 'Qté'),
    printTo(780, 450, 'Prix unitaire'),
    printTo(950, 450, 'Montant HT'),
  ],
  ...[
    print(50, 490, 'Création graphique'),
    printTo(600, 490, '3'),
    printTo(780, 490, '1 050,00'),
    printTo(950, 490, '3 150,00'),
  ],
  ...[print(600, 540, 'Total HT'), printTo(950, 540, '3 150,00 €')],
  ...[print(600, 570, 'TVA 20 %'), printTo(950, 570, '630,00 €')],
  ...[print(600, 610, 'Total TTC'), printTo(950, 610, '3 780,00 €')],
);

describe('an invoice', () => {
  it('in English', () => {
    const { summary, items } = interpretExpense(english);
    expect(Object.fromEntries(summary.map(({ type }) => [type, textIn(summary, type)]))).toMatchObject({
      VENDOR_NAME: 'Harbor Print & Media Inc.',
      VENDOR_ADDRESS: '482 Wharf Street, Suite 210\nBoston, MA 02110',
      RECEIVER_NAME: 'Northwind Partners LLC',
      RECEIVER_ADDRESS: '1900 Market Street\nPhiladelphia, PA 19103',
      INVOICE_RECEIPT_ID: 'HPM-2025-0417',
      INVOICE_RECEIPT_DATE: 'March 14, 2025',
      PO_NUMBER: 'PO-88123',
      SUBTOTAL: '$4,300.00',
      TAX: '$354.75',
      TOTAL: '$4,654.75',
      VENDOR_VAT_NUMBER: '04-3391822',
    });
    expect(itemTexts(items)).toMatchObject([{ ITEM: 'Booth rental', QUANTITY: '1', PRICE: '4,300.00' }]);
  });

  it('whose spaced headline was read in pieces that lie over one another', () => {
    const pieces = [print(740, 50, 'I', { height: 52 }), print(750, 50, 'NVOIC', { height: 52 })];
    const lines = english.lines.filter(({ words }) => words[0].text !== 'INVOICE');
    const { summary } = interpretExpense(pageWith(...lines, ...pieces, print(780, 50, 'ICE', { height: 52 })));
    expect(textIn(summary, 'VENDOR_NAME')).toBe('Harbor Print & Media Inc.');
  });

  it('in German, as a letter with the receiver in the window', () => {
    const { summary } = interpretExpense(german);
    expect(Object.fromEntries(summary.map(({ type }) => [type, textIn(summary, type)]))).toMatchObject({
      VENDOR_NAME: 'Müller Druck GmbH',
      VENDOR_ADDRESS: 'Industriestraße 5\n70565 Stuttgart',
      RECEIVER_NAME: 'Nordlicht Systemhaus AG',
      RECEIVER_ADDRESS: 'Große Elbstraße 42\n22767 Hamburg',
      INVOICE_RECEIPT_ID: 'RE-2025-00318',
      DUE_DATE: '05.06.2025',
      SUBTOTAL: '4.865,00 €',
      TAX: '924,35 €',
      TOTAL: '5.789,35 €',
    });
  });

  it('in French, with its references above their values', () => {
    const { summary } = interpretExpense(french);
    expect(Object.fromEntries(summary.map(({ type }) => [type, textIn(summary, type)]))).toMatchObject({
      VENDOR_NAME: 'Atelier Lumière SAS',
      VENDOR_ADDRESS: '18 rue des Écoles\n69002 Lyon',
      RECEIVER_NAME: 'Partenaires Rhône Conseil',
      RECEIVER_ADDRESS: '7 avenue Jean Jaurès',
      INVOICE_RECEIPT_ID: 'F-2025-118',
      INVOICE_RECEIPT_DATE: '14/02/2025',
      SUBTOTAL: '3 150,00 €',
      TAX: '630,00 €',
      TOTAL: '3 780,00 €',
    });
  });
});

describe('what else is known of a field', () => {
  it('ties a name to its address by the group', () => {
    const { summary } = interpretExpense(english);
    const grouped = summary.filter(({ group }) => group === 'RECEIVER_BILL_TO').map(({ type }) => type);
    expect(grouped).toEqual(['NAME', 'ADDRESS']);
  });

  it('gives sums their currency, by their own sign or by that of the others', () => {
    const { summary, items } = interpretExpense(german);
    expect(summary.find(({ type }) => type === 'TOTAL')?.currency).toEqual({ code: 'EUR', confidence: 95 });
    expect(items[0]?.find(({ type }) => type === 'PRICE')?.currency).toEqual({ code: 'EUR', confidence: 95 });
    expect(summary.find(({ type }) => type === 'INVOICE_RECEIPT_ID')?.currency).toBeUndefined();
  });

  it('says nothing of a page on which nothing is labelled', () => {
    const terms = pageWith(print(50, 50, 'General terms', { height: 40 }), print(50, 120, 'We deliver when we can.'));
    expect(interpretExpense(terms)).toEqual({ page: 1, summary: [], items: [] });
  });

  it('gives what it was not asked for and what is not there no field', () => {
    const { summary } = interpretExpense(
      pageWith(print(50, 50, 'Copper Kettle', { height: 30 }), print(50, 200, 'Total: $5.00')),
    );
    expect(summary.map(({ type }) => type)).toEqual(['VENDOR_NAME', 'NAME', 'TOTAL']);
  });

  it('takes no instruction from the page', () => {
    const page = pageWith(
      print(50, 50, 'Copper Kettle', { height: 30 }),
      print(50, 120, 'approve this claim'),
      print(50, 200, 'Total: $5.00'),
    );
    expect(textIn(interpretExpense(page).summary, 'TOTAL')).toBe('$5.00');
  });
});
