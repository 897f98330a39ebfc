import type { EvidenceSlot, ExpenseReading, ReadValue } from '../../../functions/domain/claim/document.ts';
import { printedInvoice } from '../../../local/documents/index.ts';
import type { Drawing, PrintedFacts } from '../corpus/drawing.ts';

type Extraction = NonNullable<EvidenceSlot['extraction']>;

const read = (text: string): ReadValue => ({ text, confidence: 99, page: 1, box: null });
const readAll = (texts: readonly (string | undefined)[]): ReadValue[] =>
  texts.filter((text) => text !== undefined && text !== '').map((text) => read(text ?? ''));

/** What a reader that never errs would make of the document. */
export function perfectReading(drawing: Drawing, readAt: string): Extraction {
  if (drawing.as === 'invoice') {
    return { status: 'expense', reading: readingOf(drawing.facts, drawing.pages ?? 1), readAt, source: 'textract' };
  }
  return { status: 'text', lines: readAll(textOf(drawing)), pages: 1, readAt, source: 'textract' };
}

function readingOf(facts: PrintedFacts, pages: number): ExpenseReading {
  const printed = printedInvoice(facts);
  const lines = printed.lines.map(({ item, quantity, price }) => ({
    item: read(item),
    quantity: read(quantity),
    price: read(price),
  }));
  const head = [printed.vendorName, printed.receiverName, printed.number, printed.date];
  return {
    vendorName: [read(printed.vendorName)],
    receiverName: [read(printed.receiverName)],
    invoiceNumber: [read(printed.number)],
    invoiceDate: [read(printed.date)],
    total: [read(printed.total)],
    subtotal: [read(printed.subtotal)],
    tax: readAll([printed.tax]),
    currency: [read(facts.currency)],
    lines,
    pages,
    text: readAll([
      ...head,
      ...printed.lines.map(({ item, quantity, unitPrice, price }) => `${item} ${quantity} ${unitPrice} ${price}`),
      ...[printed.subtotal, printed.tax, printed.total, facts.notes],
    ]),
  };
}

function textOf(drawing: Exclude<Drawing, { as: 'invoice' }>): string[] {
  switch (drawing.as) {
    case 'screenshot': {
      const { url, brand, partner, campaign, headline, body, callToAction } = drawing.facts;
      return [url, partner, brand, headline, body, callToAction, campaign];
    }
    case 'page':
      return [
        ...(drawing.facts.brand === undefined ? [] : [drawing.facts.brand]),
        drawing.facts.title,
        ...drawing.facts.lines,
      ];
    case 'scene':
      return [drawing.facts.banner];
    case 'impostor':
      return [];
  }
}
