import { assertNever } from '../../errors.ts';
import type { FingerprintKind } from './fingerprint.ts';
import type { InvoiceFacts } from './invoice-facts.ts';

/** How an invoice resembles one with a common fingerprint: in everything, or in everything but one field. */
export type Likeness = 'same' | 'another-total' | 'another-date' | 'another-supplier' | 'no-number';

/** What two invoices with a fingerprint of that kind in common are to each other; null for two that are merely akin. docs/handbook.md § Claim audit */
export function likeness(kind: FingerprintKind, own: InvoiceFacts, other: InvoiceFacts): Likeness | null {
  const sameDay = own.days.some((day) => other.days.includes(day));
  const sameAmount = own.currency === other.currency && own.amounts.some((amount) => other.amounts.includes(amount));
  switch (kind) {
    case 'supplier-number':
      if (sameDay && sameAmount) return 'same';
      if (sameDay) return 'another-total';
      // Numbers start anew with a year: number alone is no likeness.
      return sameAmount ? 'another-date' : null;
    case 'number-day-amount':
      return 'another-supplier';
    case 'supplier-day-amount':
      return own.number === null || other.number === null ? 'no-number' : null;
    case 'supplier-lines':
      return null;
    default:
      return assertNever(kind);
  }
}

/** For reviewers. */
export const likenessInWords: Record<Likeness, string> = {
  same: 'same supplier, number, date and total',
  'another-total': 'same supplier, number and date, another total',
  'another-date': 'same supplier, number and total, another date',
  'another-supplier': 'same number, date and total, the supplier reads differently',
  'no-number': 'same supplier, date and total, and one of them without a number',
};
