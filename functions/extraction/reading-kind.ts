import type { DocumentKind } from '../domain/claim/document.ts';
import { assertNever } from '../domain/errors.ts';
import type { ReadAs } from '../store/extractions.ts';

/** Invoices, receipts and breakdowns of own work are read as expenses, proof as text. docs/handbook.md § Extraction */
export function readAsOf(kind: DocumentKind): ReadAs {
  switch (kind) {
    case 'invoice':
    case 'breakdown':
      return 'expense';
    case 'proof-of-execution':
      return 'text';
    default:
      return assertNever(kind);
  }
}
