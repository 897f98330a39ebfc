import type { AnalyzeExpenseResponse, ExpenseField } from '@aws-sdk/client-textract';

/** Answers of AnalyzeExpense in the whole shape that its documentation shows; the documents are invented. */

const corners = (left: number, top: number, width: number, height: number) => ({
  BoundingBox: { Left: left, Top: top, Width: width, Height: height },
  Polygon: [
    { X: left, Y: top },
    { X: left + width, Y: top },
    { X: left + width, Y: top + height },
    { X: left, Y: top + height },
  ],
});

const field = (type: string, text: string, label?: string, more: Partial<ExpenseField> = {}): ExpenseField => ({
  Type: { Text: type, Confidence: 99.1 },
  ...(label && { LabelDetection: { Text: label, Geometry: corners(0.1, 0.2, 0.1, 0.02), Confidence: 98.4 } }),
  ValueDetection: { Text: text, Geometry: corners(0.6, 0.2, 0.15, 0.02), Confidence: 97.5 },
  PageNumber: 1,
  ...more,
});
const inGroup = (type: string, text: string, id: string, ...Types: string[]) =>
  field(type, text, undefined, { GroupProperties: [{ Types, Id: id }] });
const euro = { Currency: { Code: 'EUR', Confidence: 96.3 } };
const onTwo = { PageNumber: 2 };

export const germanInvoice: AnalyzeExpenseResponse = {
  DocumentMetadata: { Pages: 2 },
  ExpenseDocuments: [
    {
      ExpenseIndex: 1,
      SummaryFields: [
        inGroup('NAME', 'Hellweg Medien GmbH', 'g1', 'VENDOR', 'VENDOR_REMIT_TO'),
        inGroup('ADDRESS', 'Hellweg 3\n44135 Dortmund', 'g1', 'VENDOR', 'VENDOR_REMIT_TO'),
        inGroup('CITY', 'Dortmund', 'g1', 'VENDOR'),
        inGroup('NAME', 'Northwind Security GmbH', 'g2', 'RECEIVER_BILL_TO'),
        inGroup('NAME', 'Northwind Lager', 'g3', 'RECEIVER_SHIP_TO'),
        // The service names a city that it did not find, without any place.
        {
          Type: { Text: 'CITY', Confidence: 60.7 },
          ValueDetection: { Text: '', Confidence: 60.7 },
          PageNumber: 1,
          GroupProperties: [{ Types: ['RECEIVER'], Id: 'g4' }],
        },
        field('INVOICE_RECEIPT_ID', 'RE-2026-0815', 'Rechnungsnummer:'),
        field('INVOICE_RECEIPT_DATE', '03.11.2026', 'Rechnungsdatum'),
        field('DUE_DATE', '17.11.2026', 'Zahlbar bis'),
        field('TAX_PAYER_ID', 'DE123456789', 'USt-IdNr.'),
        field('TOTAL', '1.190,00 €', 'Zwischensumme Seite 1', euro),
        field('SUBTOTAL', '1.500,00 €', 'Netto', { ...euro, ...onTwo }),
        field('TAX', '285,00 €', 'MwSt 19 %', onTwo),
        field('TOTAL', '1.785,00 €', 'Gesamtbetrag', { ...euro, ...onTwo }),
        field('OTHER', 'Skonto 2 %', 'Bedingungen', onTwo),
      ],
      LineItemGroups: [
        {
          LineItemGroupIndex: 1,
          LineItems: [
            {
              LineItemExpenseFields: [
                field('ITEM', 'Anzeigenplatz, zwei Wochen', 'Leistung'),
                field('QUANTITY', '1', 'Menge'),
                field('UNIT_PRICE', '1.000,00', 'Einzelpreis'),
                field('PRICE', '1.000,00', 'Betrag'),
                field('EXPENSE_ROW', 'Anzeigenplatz, zwei Wochen 1 1.000,00 1.000,00'),
              ],
            },
          ],
        },
        {
          LineItemGroupIndex: 2,
          LineItems: [
            {
              LineItemExpenseFields: [
                field('ITEM', 'Druck Beileger', undefined, onTwo),
                field('PRICE', '500,00', undefined, onTwo),
                field('EXPENSE_ROW', 'Druck Beileger 500,00', undefined, onTwo),
              ],
            },
            { LineItemExpenseFields: [field('EXPENSE_ROW', 'Übertrag', undefined, onTwo)] },
          ],
        },
      ],
      Blocks: [
        { BlockType: 'PAGE', Id: 'b1', Geometry: corners(0, 0, 1, 1), Page: 1 },
        { BlockType: 'LINE', Id: 'b2', Text: 'Hellweg Medien GmbH', Confidence: 99.5, Page: 1 },
      ],
    },
  ],
};

export const grocerReceipts: AnalyzeExpenseResponse = {
  DocumentMetadata: { Pages: 1 },
  ExpenseDocuments: [
    {
      ExpenseIndex: 1,
      SummaryFields: [
        field('VENDOR_NAME', 'Épicerie du Marché'),
        {
          Type: { Text: 'TOTAL', Confidence: 38.2 },
          ValueDetection: { Text: '12,40', Confidence: 71.9 },
          PageNumber: 1,
        },
      ],
      LineItemGroups: [
        {
          LineItemGroupIndex: 1,
          LineItems: [{ LineItemExpenseFields: [field('ITEM', 'Café'), field('PRICE', '3,10')] }],
        },
      ],
    },
    {
      ExpenseIndex: 2,
      LineItemGroups: [{ LineItems: [{ LineItemExpenseFields: [field('ITEM', 'Badges')] }, {}] }],
    },
  ],
};
