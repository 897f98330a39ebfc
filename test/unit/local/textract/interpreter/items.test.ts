import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../../local/textract/interpreter/page.ts';
import { receiptItems } from '../../../../../local/textract/interpreter/receipt-items.ts';
import { tableItems } from '../../../../../local/textract/interpreter/table-items.ts';
import { itemTexts, print, printTo } from '../support/page.ts';

const headings = [
  print(50, 100, 'Description'),
  printTo(600, 100, 'Qty'),
  printTo(780, 100, 'Unit price'),
  printTo(950, 100, 'Amount'),
];

const row = (y: number, item: string, quantity: string, unitPrice: string, amount: string) => [
  print(50, y, item),
  printTo(600, y, quantity),
  printTo(780, y, unitPrice),
  printTo(950, y, amount),
];

describe('line items under headings', () => {
  it('are told apart by their columns', () => {
    const lines = [
      ...headings,
      ...row(140, 'Printed banners 85 x 200 cm', '6', '125.00', '750.00'),
      ...row(180, 'Lead capture tablets', '1,500', '0.85', '1,275.00'),
      ...[print(600, 220, 'Subtotal'), printTo(950, 220, '$2,025.00')],
    ];
    expect(itemTexts(tableItems(rowsOf(lines))?.items ?? [])).toEqual([
      {
        ITEM: 'Printed banners 85 x 200 cm',
        QUANTITY: '6',
        UNIT_PRICE: '125.00',
        PRICE: '750.00',
        EXPENSE_ROW: 'Printed banners 85 x 200 cm 6 125.00 750.00',
      },
      expect.objectContaining({
        ITEM: 'Lead capture tablets',
        QUANTITY: '1,500',
        UNIT_PRICE: '0.85',
        PRICE: '1,275.00',
      }),
    ]);
  });

  it('go on over a second line of text', () => {
    const lines = [...headings, ...row(140, 'Landing page', '1', '900.00', '900.00'), print(50, 166, 'with a form')];
    expect(itemTexts(tableItems(rowsOf(lines))?.items ?? [])[0]).toMatchObject({ ITEM: 'Landing page\nwith a form' });
  });

  it('end where other text follows at a distance', () => {
    const lines = [...headings, ...row(140, 'Landing page', '1', '900.00', '900.00'), print(50, 220, 'Thank you!')];
    expect(itemTexts(tableItems(rowsOf(lines))?.items ?? [])).toMatchObject([{ ITEM: 'Landing page' }]);
  });

  it('keep their column where two of them were read as one line', () => {
    const lines = [
      ...[print(50, 100, 'Description'), printTo(600, 100, 'Qty')],
      ...[printTo(780, 100, 'Unit price'), printTo(870, 100, 'Amount')],
      ...[print(50, 140, 'Photography'), printTo(600, 140, '2'), printTo(870, 140, '700.00 1,400.00')],
    ];
    const [item] = itemTexts(tableItems(rowsOf(lines))?.items ?? []);
    expect(item).toMatchObject({ ITEM: 'Photography', QUANTITY: '2', UNIT_PRICE: '700.00', PRICE: '1,400.00' });
  });

  it('leave out the number of the row', () => {
    const lines = [
      ...[
        print(10, 100, 'Pos.'),
        print(100, 100, 'Bezeichnung'),
        printTo(600, 100, 'Menge'),
        printTo(950, 100, 'Gesamtpreis'),
      ],
      ...[print(10, 140, '1'), print(100, 140, 'Messestand'), printTo(600, 140, '2'), printTo(950, 140, '2.450,00')],
    ];
    const [item] = itemTexts(tableItems(rowsOf(lines))?.items ?? []);
    expect(item).toMatchObject({ ITEM: 'Messestand', QUANTITY: '2', PRICE: '2.450,00' });
  });

  it('are not looked for where there are no headings', () => {
    expect(tableItems(rowsOf([print(50, 100, 'Thank you'), print(50, 140, 'for your order')]))).toBeUndefined();
  });
});

describe('items of a receipt', () => {
  it('have their price at the end of the row and the quantity below', () => {
    const lines = [
      ...[print(50, 100, 'Lunch buffet'), printTo(500, 100, '740.00'), print(70, 130, '40 x 18.50')],
      ...[print(50, 160, 'Coffee service'), printTo(500, 160, '190.00')],
      ...[print(50, 180, 'Tea service'), printTo(500, 180, '40.00'), print(70, 205, '2x 20.00')],
      ...[print(50, 240, 'Subtotal'), printTo(500, 240, '$970.00')],
    ];
    expect(itemTexts(receiptItems(rowsOf(lines)).items)).toEqual([
      expect.objectContaining({ ITEM: 'Lunch buffet', QUANTITY: '40', UNIT_PRICE: '18.50', PRICE: '740.00' }),
      { ITEM: 'Coffee service', PRICE: '190.00', EXPENSE_ROW: 'Coffee service 190.00' },
      expect.objectContaining({ ITEM: 'Tea service', QUANTITY: '2', UNIT_PRICE: '20.00', PRICE: '40.00' }),
    ]);
  });

  it('may have their price on the row below', () => {
    const lines = [
      ...[print(50, 100, 'Impression de dépliants'), print(70, 130, '1 500 x 1,29'), printTo(500, 130, '1 935,00')],
      ...[print(50, 200, 'Total TTC'), printTo(500, 200, '1 935,00 €')],
    ];
    const [item] = itemTexts(receiptItems(rowsOf(lines)).items);
    expect(item).toMatchObject({
      ITEM: 'Impression de dépliants',
      QUANTITY: '1 500',
      UNIT_PRICE: '1,29',
      PRICE: '1 935,00',
    });
  });

  it('end at the first sum', () => {
    const lines = [
      print(50, 100, 'Total'),
      printTo(500, 100, '$5.00'),
      print(50, 140, 'Tip jar'),
      printTo(500, 140, '1.00'),
    ];
    expect(receiptItems(rowsOf(lines)).items).toEqual([]);
  });
});
