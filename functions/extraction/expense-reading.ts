import type { AnalyzeExpenseResponse } from '@aws-sdk/client-textract';
import { ExpenseReading, type ReadValue } from '../domain/claim/document.ts';
import { Answer, type Field, type Receipt } from './answer.ts';
import { readValue } from './read-value.ts';
import { textLines } from './text-reading.ts';

/**
 * What AnalyzeExpense answered, in the words of the domain. One file may hold several receipts: their candidates stand
 * side by side, and what to make of two totals is the audit's business. docs/handbook.md § Claim audit
 */
export function expenseReading(response: AnalyzeExpenseResponse): ExpenseReading {
  const { ExpenseDocuments: receipts, DocumentMetadata } = Answer.parse(response);
  const each = (candidates: (receipt: Receipt) => ReadValue[]) => receipts.flatMap(candidates);
  return ExpenseReading.parse({
    vendorName: each((receipt) => party(receipt, 'VENDOR')),
    receiverName: each((receipt) => party(receipt, 'RECEIVER')),
    invoiceNumber: each((receipt) => values(receipt, ['INVOICE_RECEIPT_ID'])),
    invoiceDate: each((receipt) => values(receipt, ['INVOICE_RECEIPT_DATE'])),
    total: each((receipt) => values(receipt, ['TOTAL', 'AMOUNT_DUE'])),
    subtotal: each((receipt) => values(receipt, ['SUBTOTAL'])),
    tax: each((receipt) => values(receipt, ['TAX'])),
    currency: each(currencies),
    lines: receipts.flatMap(lineItems),
    pages: DocumentMetadata?.Pages ?? 0,
    text: textLines(receipts.flatMap((receipt) => receipt.Blocks)),
  });
}

/** The fields of these types in the order of the types, each reading once. */
function values(receipt: Receipt, types: readonly string[]): ReadValue[] {
  return distinct(types.flatMap((type) => receipt.SummaryFields.filter(isOf(type)).flatMap(fieldValue)));
}

/** A party is named by a field of its own, or by a NAME in a group such as VENDOR_REMIT_TO or RECEIVER_BILL_TO. */
function party(receipt: Receipt, side: 'VENDOR' | 'RECEIVER'): ReadValue[] {
  const grouped = (field: Field) =>
    field.GroupProperties.some((group) => group.Types.some((type) => type.startsWith(side)));
  const names = receipt.SummaryFields.filter(
    (field) => isOf(`${side}_NAME`)(field) || (isOf('NAME')(field) && grouped(field)),
  );
  return distinct(names.flatMap(fieldValue));
}

function currencies(receipt: Receipt): ReadValue[] {
  const stated = receipt.SummaryFields.flatMap((field) =>
    readValue({
      text: field.Currency?.Code,
      confidences: [field.Currency?.Confidence],
      page: field.PageNumber,
      geometry: field.ValueDetection?.Geometry,
    }),
  );
  return distinct(stated);
}

function lineItems(receipt: Receipt): ExpenseReading['lines'] {
  const rows = receipt.LineItemGroups.flatMap((group) => group.LineItems);
  return rows.flatMap((row) => {
    const one = (type: string) => row.LineItemExpenseFields.filter(isOf(type)).flatMap(fieldValue)[0] ?? null;
    const line = { item: one('ITEM'), quantity: one('QUANTITY'), price: one('PRICE') };
    return line.item === null && line.price === null ? [] : [line];
  });
}

const isOf = (type: string) => (field: Field) => field.Type?.Text === type;

/** Both what it says and that it is this field must be sure. */
const fieldValue = (field: Field): ReadValue[] =>
  readValue({
    text: field.ValueDetection?.Text,
    confidences: [field.ValueDetection?.Confidence, field.Type?.Confidence],
    page: field.PageNumber,
    geometry: field.ValueDetection?.Geometry,
  });

/** One receipt may state the same reading under two types; the surer one is kept, in the place of the first. */
function distinct(readings: readonly ReadValue[]): ReadValue[] {
  const byText = new Map<string, ReadValue>();
  for (const reading of readings) {
    const before = byText.get(reading.text);
    if (!before || before.confidence < reading.confidence) byText.set(reading.text, reading);
  }
  return [...byText.values()];
}
