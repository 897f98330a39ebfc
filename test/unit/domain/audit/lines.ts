import type { AuditInput, ReadInvoice } from '../../../../functions/domain/audit/audit-input.ts';
import { wordFinder } from '../../../../functions/domain/audit/eligible-words.ts';
import { type InvoiceLines, linesOf } from '../../../../functions/domain/audit/lines-of-invoice.ts';
import type { ExpenseReading } from '../../../../functions/domain/claim/document.ts';
import { defaultEligibility } from '../../../../functions/domain/policy/default-eligibility.ts';
import { auditInput, read } from './documents.ts';

export const find = wordFinder(defaultEligibility);

export const linesFound = (invoice: ReadInvoice, facts: Partial<AuditInput> = {}): InvoiceLines =>
  linesOf(invoice, auditInput(facts), find);

/** Lines as a reader tells them, `[item, price]` each. */
export const printed = (...lines: readonly (readonly [string, string])[]): ExpenseReading['lines'] =>
  lines.map(([item, price]) => ({ item: read(item), quantity: null, price: read(price) }));
