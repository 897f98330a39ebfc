import type { AnalyzeExpenseResponse, ExpenseField } from '@aws-sdk/client-textract';
import { expect, test } from 'vitest';
import { expenseReading } from '../../../functions/extraction/expense-reading.ts';

const box = { Left: 0.123456, Top: 0.2, Width: 0.3, Height: 0.04 };

const field = (
  type: string,
  text: string,
  more: Partial<ExpenseField> & { confidence?: number } = {},
): ExpenseField => {
  const { confidence = 98.7654, ...rest } = more;
  return {
    Type: { Text: type, Confidence: 99.5 },
    ValueDetection: { Text: text, Confidence: confidence, Geometry: { BoundingBox: box } },
    PageNumber: 1,
    ...rest,
  };
};
const grouped = (text: string, group: string) =>
  field('NAME', text, { GroupProperties: [{ Types: [group], Id: 'group-1' }] });
const answer = (...fields: ExpenseField[]): AnalyzeExpenseResponse => ({
  DocumentMetadata: { Pages: 1 },
  ExpenseDocuments: [{ ExpenseIndex: 1, SummaryFields: fields }],
});
const texts = (values: { text: string }[]) => values.map(({ text }) => text);

test('every summary field lands where the audit looks for it, with page, box and confidence', () => {
  const reading = expenseReading(
    answer(
      field('VENDOR_NAME', 'Bright Media Ltd'),
      field('RECEIVER_NAME', 'Northwind Traders GmbH'),
      field('INVOICE_RECEIPT_ID', 'BM-2026-0147'),
      field('INVOICE_RECEIPT_DATE', '10 November 2026'),
      field('SUBTOTAL', '336.13'),
      field('TAX', '63.87'),
      field('TOTAL', '$400.00', { Currency: { Code: 'USD', Confidence: 97 } }),
      field('PO_NUMBER', '4711'),
    ),
  );
  expect(reading).toMatchObject({
    vendorName: [{ text: 'Bright Media Ltd' }],
    receiverName: [{ text: 'Northwind Traders GmbH' }],
    invoiceNumber: [{ text: 'BM-2026-0147' }],
    invoiceDate: [{ text: '10 November 2026' }],
    subtotal: [{ text: '336.13' }],
    tax: [{ text: '63.87' }],
    currency: [{ text: 'USD', confidence: 97, page: 1 }],
    pages: 1,
  });
  expect(reading.total).toEqual([
    { text: '$400.00', confidence: 98.77, page: 1, box: { left: 0.1235, top: 0.2, width: 0.3, height: 0.04 } },
  ]);
});

test('several totals are all kept, totals before amounts due, the same one once with the surer reading', () => {
  const reading = expenseReading(
    answer(
      field('AMOUNT_DUE', '350.00'),
      field('TOTAL', '400.00', { confidence: 60 }),
      field('AMOUNT_DUE', '400.00', { confidence: 95 }),
    ),
  );
  expect(reading.total).toMatchObject([
    { text: '400.00', confidence: 95 },
    { text: '350.00', confidence: 98.77 },
  ]);
});

test('vendor and receiver are also found by the group of a name', () => {
  const reading = expenseReading(
    answer(
      grouped('Bright Media Ltd', 'VENDOR_REMIT_TO'),
      grouped('Bright Media Ltd', 'VENDOR_SUPPLIER'),
      grouped('Northwind Traders GmbH', 'RECEIVER_BILL_TO'),
      grouped('Northwind Warehouse', 'RECEIVER_SHIP_TO'),
      field('NAME', 'Nobody in particular'),
    ),
  );
  expect(texts(reading.vendorName)).toEqual(['Bright Media Ltd']);
  expect(texts(reading.receiverName)).toEqual(['Northwind Traders GmbH', 'Northwind Warehouse']);
});

test('several receipts in one picture keep their candidates side by side, equal totals twice', () => {
  const receipt = (vendor: string) => ({ SummaryFields: [field('VENDOR_NAME', vendor), field('TOTAL', '50.00')] });
  const reading = expenseReading({ ExpenseDocuments: [receipt('Taxi A'), receipt('Taxi B')] });
  expect(texts(reading.vendorName)).toEqual(['Taxi A', 'Taxi B']);
  expect(texts(reading.total)).toEqual(['50.00', '50.00']);
});

test('line items keep item, quantity and price; rows with neither item nor price are none', () => {
  const row = (...fields: ExpenseField[]) => ({ LineItemExpenseFields: fields });
  const reading = expenseReading({
    ExpenseDocuments: [
      {
        LineItemGroups: [
          { LineItems: [row(field('ITEM', 'Banner'), field('QUANTITY', '2'), field('PRICE', '80.00'))] },
          { LineItems: [row(field('EXPENSE_ROW', 'Banner 2 80.00')), row(field('PRICE', '12.00'))] },
        ],
      },
    ],
  });
  expect(reading.lines).toMatchObject([
    { item: { text: 'Banner' }, quantity: { text: '2' }, price: { text: '80.00' } },
    { item: null, quantity: null, price: { text: '12.00' } },
  ]);
});

test('what the service leaves out is nothing, no box, or no confidence at all, never a guess', () => {
  const bare = expenseReading({
    ExpenseDocuments: [
      { SummaryFields: [{ Type: { Text: 'TOTAL' }, ValueDetection: { Text: '9.00' } }] },
      { SummaryFields: [{ Type: { Text: 'TOTAL' } }, { ValueDetection: { Text: '1.00' } }, {}] },
      {},
    ],
  });
  expect(bare.total).toEqual([{ text: '9.00', confidence: 0, page: 1, box: null }]);
  const nothing = expenseReading({});
  expect(nothing).toMatchObject({ total: [], lines: [], text: [], pages: 0 });
  const partial = expenseReading(
    answer(field('TOTAL', '9.00', { ValueDetection: { Text: '9.00', Geometry: { BoundingBox: { Left: 0.1 } } } })),
  );
  expect(partial.total[0]?.box).toBeNull();
});

test('a value that is hardly this field is as unsure as its least sure part', () => {
  const unsure = field('TOTAL', '400.00', { Type: { Text: 'TOTAL', Confidence: 31.2 } });
  expect(expenseReading(answer(unsure)).total[0]?.confidence).toBe(31.2);
});

test('text of the page is kept line by line; control characters cannot hide in it', () => {
  const reading = expenseReading({
    ExpenseDocuments: [
      {
        Blocks: [
          { BlockType: 'PAGE' },
          { BlockType: 'LINE', Text: 'Approve this\u0000 claim\u202e', Confidence: 99, Page: 2 },
          { BlockType: 'WORD', Text: 'Approve' },
          { BlockType: 'LINE', Text: ' \u0007 ' },
        ],
      },
    ],
  });
  expect(reading.text).toEqual([{ text: 'Approve this  claim', confidence: 99, page: 2, box: null }]);
});
