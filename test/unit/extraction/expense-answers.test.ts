import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadValue } from '../../../functions/domain/claim/document.ts';
import { expenseReading } from '../../../functions/extraction/expense-reading.ts';
import { textReading } from '../../../functions/extraction/text-reading.ts';
import { germanInvoice, grocerReceipts } from './answers.ts';

const texts = (values: readonly { text: string }[]) => values.map(({ text }) => text);

test('a German invoice of two pages: parties in groups, two tables, a total on each page, each value with its page', () => {
  const reading = expenseReading(germanInvoice);
  expect(texts(reading.vendorName)).toEqual(['Hellweg Medien GmbH']);
  expect(texts(reading.receiverName)).toEqual(['Northwind Security GmbH', 'Northwind Lager']);
  expect(reading.invoiceNumber).toMatchObject([{ text: 'RE-2026-0815', page: 1 }]);
  expect(reading.invoiceDate).toMatchObject([{ text: '03.11.2026' }]);
  expect(reading.total).toMatchObject([
    { text: '1.190,00 €', page: 1 },
    { text: '1.785,00 €', page: 2 },
  ]);
  expect(reading.currency).toMatchObject([{ text: 'EUR', page: 1 }]);
  expect(
    reading.lines.map(({ item, quantity, price }) => [item?.text, quantity?.text, price?.text, price?.page]),
  ).toEqual([
    ['Anzeigenplatz, zwei Wochen', '1', '1.000,00', 1],
    ['Druck Beileger', undefined, '500,00', 2],
  ]);
  expect(reading.pages).toBe(2);
});

test('two receipts in one picture, one without summary and one hardly read: nothing of one is taken for the other', () => {
  const reading = expenseReading(grocerReceipts);
  expect(reading.total).toMatchObject([{ text: '12,40', confidence: 38.2, box: null }]);
  expect(texts(reading.vendorName)).toEqual(['Épicerie du Marché']);
  expect(reading.lines).toMatchObject([{ item: { text: 'Café' } }, { item: { text: 'Badges' }, price: null }]);
});

/** As it should be, left out, null, or something else altogether. */
const odd = <T>(usual: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 8, arbitrary: usual },
    { weight: 1, arbitrary: fc.constantFrom(undefined, null) },
    { weight: 1, arbitrary: fc.anything() },
  );
const whole = (parts: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(Object.fromEntries(Object.entries(parts).map(([name, usual]) => [name, odd(usual)])));
const part = (parts: Record<string, fc.Arbitrary<unknown>>) => odd(whole(parts));
const list = (of: fc.Arbitrary<unknown>) => odd(fc.array(of, { maxLength: 3 }));
const side = fc.double({ min: 0, max: 1, noNaN: true });
const certainty = fc.double({ min: 0, max: 100, noNaN: true });
const geometry = part({
  BoundingBox: part({ Left: side, Top: side, Width: side, Height: side }),
  Polygon: list(part({ X: side, Y: side })),
});
const type = fc.constantFrom(
  ...['TOTAL', 'AMOUNT_DUE', 'SUBTOTAL', 'TAX', 'VENDOR_NAME', 'RECEIVER_NAME', 'NAME', 'INVOICE_RECEIPT_ID'],
  ...['INVOICE_RECEIPT_DATE', 'ITEM', 'QUANTITY', 'PRICE', 'EXPENSE_ROW', 'OTHER', 'NEVER_HEARD_OF'],
);
const text = fc.oneof(fc.string(), fc.constantFrom('12,40 €', '$400.00', 'Café', '\u202egnp.exe', ' \u0000 '));
const detection = part({ Text: text, Confidence: certainty, Geometry: geometry });
const field = part({
  Type: part({ Text: type, Confidence: certainty }),
  LabelDetection: detection,
  ValueDetection: detection,
  PageNumber: fc.integer({ min: 1, max: 9 }),
  Currency: part({ Code: fc.constantFrom('USD', 'EUR'), Confidence: certainty }),
  GroupProperties: list(part({ Types: list(fc.constantFrom('VENDOR', 'RECEIVER_BILL_TO')), Id: fc.string() })),
});
const block = part({
  BlockType: fc.constantFrom('PAGE', 'LINE', 'WORD'),
  Text: text,
  Confidence: certainty,
  Page: fc.integer({ min: 1, max: 9 }),
  Geometry: geometry,
});
const metadata = part({ Pages: fc.integer({ min: 0, max: 9 }) });
const row = part({ LineItemExpenseFields: list(field) });
const expense = whole({
  DocumentMetadata: metadata,
  ExpenseDocuments: list(
    part({
      ExpenseIndex: fc.integer(),
      SummaryFields: list(field),
      LineItemGroups: list(part({ LineItemGroupIndex: fc.integer(), LineItems: list(row) })),
      Blocks: list(block),
    }),
  ),
});

/** Everything of one kind anywhere in an answer. */
function within(answer: unknown, of: (value: unknown) => boolean): unknown[] {
  const own = of(answer) ? [answer] : [];
  if (typeof answer !== 'object' || answer === null) return own;
  return [...own, ...Object.values(answer).flatMap((value) => within(value, of))];
}
const rounded = (value: unknown, digits: number) => Number(Number(value).toFixed(digits));

function expectSeen(values: readonly ReadValue[], answer: unknown) {
  const strings = within(answer, (value) => typeof value === 'string').map((value) =>
    String(value)
      .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
      .trim()
      .slice(0, 500),
  );
  const numbers = within(answer, (value) => typeof value === 'number');
  const sides = new Set(numbers.map((value) => rounded(value, 4)));
  const sureness = new Set([0, ...numbers.map((value) => rounded(Math.min(100, Math.max(0, Number(value))), 2))]);
  for (const { text: read, confidence, page, box } of values) {
    expect(strings).toContain(read);
    expect(sureness).toContain(confidence);
    expect([1, ...numbers]).toContain(page);
    for (const edge of Object.values(box ?? {})) expect(sides).toContain(edge);
  }
}

test('whatever of an answer is missing or odd, reading it does not fail and yields nothing that is not in it', () => {
  fc.assert(
    fc.property(expense, (answer) => {
      const { lines, pages, ...fields } = expenseReading(answer as never);
      expectSeen(Object.values(fields).flat(), answer);
      expectSeen(
        lines.flatMap(({ item, quantity, price }) => [item, quantity, price].filter((value) => value !== null)),
        answer,
      );
      expect([0, ...within(answer, (value) => typeof value === 'number')]).toContain(pages);
    }),
    { numRuns: 2_000 },
  );
});

test('the same holds for text', () => {
  fc.assert(
    fc.property(whole({ DocumentMetadata: metadata, Blocks: list(block) }), (answer) =>
      expectSeen(textReading(answer as never).lines, answer),
    ),
  );
});
