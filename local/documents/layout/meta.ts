import { labelsOf } from '../labels.ts';
import { printedDate } from '../printed.ts';
import type { InvoiceSpec } from '../spec.ts';

/** A label with the text printed beside it. */
export type Meta = { label: string; value: string };

/** The reference facts of an invoice in the order suppliers print them. */
export const metaOf = (spec: InvoiceSpec): Meta[] => {
  const labels = labelsOf[spec.locale];
  const day = (iso: string) => printedDate(iso, spec.locale, spec.currency);
  return [
    { label: labels.number, value: spec.number },
    { label: labels.date, value: spec.dateAs ?? day(spec.date) },
    ...(spec.dueDate === undefined ? [] : [{ label: labels.dueDate, value: day(spec.dueDate) }]),
    ...(spec.purchaseOrder === undefined ? [] : [{ label: labels.purchaseOrder, value: spec.purchaseOrder }]),
  ];
};
