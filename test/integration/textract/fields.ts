import type { ExpenseDocument, ExpenseField } from '@aws-sdk/client-textract';
import type { PrintedInvoice } from '../../../local/documents/index.ts';

const textOf = (field: ExpenseField | undefined): string | undefined => field?.ValueDetection?.Text;

// How wide a blank is printed between thousands is not what is measured.
const withoutBlanks = (text: string | undefined): string | undefined => text?.replaceAll(' ', '');

/** What an expense document says, in the shape of the truth it is measured against; sums without blanks. */
export const readInvoice = (document: ExpenseDocument | undefined) => {
  const summary = document?.SummaryFields ?? [];
  const field = (type: string) => textOf(summary.find(({ Type }) => Type?.Text === type));
  const lines = (document?.LineItemGroups ?? []).flatMap((group) => group.LineItems ?? []);
  return {
    vendorName: field('VENDOR_NAME'),
    vendorAddress: field('VENDOR_ADDRESS'),
    receiverName: field('RECEIVER_NAME'),
    receiverAddress: field('RECEIVER_ADDRESS'),
    number: field('INVOICE_RECEIPT_ID'),
    date: field('INVOICE_RECEIPT_DATE'),
    dueDate: field('DUE_DATE'),
    purchaseOrder: field('PO_NUMBER'),
    subtotal: withoutBlanks(field('SUBTOTAL')),
    tax: withoutBlanks(field('TAX')),
    total: withoutBlanks(field('TOTAL')),
    lines: lines.map(({ LineItemExpenseFields: fields = [] }) => {
      const cell = (type: string) => textOf(fields.find(({ Type }) => Type?.Text === type));
      return {
        item: cell('ITEM'),
        quantity: withoutBlanks(cell('QUANTITY')),
        unitPrice: withoutBlanks(cell('UNIT_PRICE')),
        price: withoutBlanks(cell('PRICE')),
      };
    }),
  };
};

/** The truth of an invoice, sums without blanks; facts a receipt does not print are left undefined. */
export const truthOf = (printed: PrintedInvoice) => ({
  ...printed,
  receiverAddress: printed.receiverAddress === '' ? undefined : printed.receiverAddress,
  dueDate: printed.dueDate,
  purchaseOrder: printed.purchaseOrder,
  subtotal: withoutBlanks(printed.subtotal),
  tax: withoutBlanks(printed.tax),
  total: withoutBlanks(printed.total),
  lines: printed.lines.map((line) => ({
    item: line.item,
    quantity: withoutBlanks(line.quantity),
    unitPrice: withoutBlanks(line.unitPrice),
    price: withoutBlanks(line.price),
  })),
});
