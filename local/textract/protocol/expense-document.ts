import { randomUUID } from 'node:crypto';
import type { ExpenseDetection, ExpenseDocument, ExpenseField } from '@aws-sdk/client-textract';
import { interpretExpense } from '../interpreter/expense.ts';
import { around } from '../interpreter/page.ts';
import { type Field, type PartyGroup, type Span, spanConfidence, spanText } from '../interpreter/reading.ts';
import type { ReadSheet } from '../reader/document.ts';
import { blocksOf } from './blocks.ts';
import { geometryOf, type ToSource } from './geometry.ts';

type GroupIds = Readonly<Record<PartyGroup, string>>;

const detectionOf = (span: Span, toSource: ToSource): ExpenseDetection => ({
  Text: spanText(span),
  Geometry: geometryOf(around(span.flat().map((word) => word.box)), toSource),
  Confidence: spanConfidence(span),
});

const fieldOf = (field: Field, page: number, toSource: ToSource, groups: GroupIds): ExpenseField => {
  const value = detectionOf(field.value, toSource);
  const label = field.label === undefined ? undefined : detectionOf(field.label, toSource);
  return {
    // What kind of fact it is, is known no better than the label it was told by, or than itself where it has none.
    Type: { Text: field.type, Confidence: (label ?? value).Confidence },
    ...(label === undefined ? {} : { LabelDetection: label }),
    ValueDetection: value,
    PageNumber: page,
    ...(field.currency === undefined
      ? {}
      : { Currency: { Code: field.currency.code, Confidence: field.currency.confidence } }),
    ...(field.group === undefined ? {} : { GroupProperties: [{ Types: [field.group], Id: groups[field.group] }] }),
  };
};

/** What one page says as an invoice or receipt, in the shape of Textract's AnalyzeExpense. `index` counts from 1. */
export const expenseDocumentOf = (sheet: ReadSheet, index: number): ExpenseDocument => {
  const reading = interpretExpense(sheet.page);
  const groups: GroupIds = { VENDOR: randomUUID(), RECEIVER_BILL_TO: randomUUID() };
  const toField = (field: Field) => fieldOf(field, reading.page, sheet.toSource, groups);
  return {
    ExpenseIndex: index,
    SummaryFields: reading.summary.map(toField),
    LineItemGroups:
      reading.items.length === 0
        ? []
        : [
            {
              LineItemGroupIndex: 1,
              LineItems: reading.items.map((fields) => ({ LineItemExpenseFields: fields.map(toField) })),
            },
          ],
    Blocks: blocksOf(sheet),
  };
};
