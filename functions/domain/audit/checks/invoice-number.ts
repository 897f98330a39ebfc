import type { ReadInvoice } from '../audit-input.ts';
import type { CheckResult } from '../finding.ts';
import { quoted, resultsOf } from '../result.ts';

/** Does the invoice carry a number? docs/handbook.md § Claim audit */
export function invoiceNumber({ slot, reading }: ReadInvoice): CheckResult {
  const result = resultsOf('invoice-number', slot.slotId, 'an invoice or receipt number');
  const number = reading.invoiceNumber.find(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return number
    ? result({
        verdict: 'pass',
        observed: quoted(number.text),
        readFrom: number,
        sentence: 'The invoice has a number.',
      })
    : result({ verdict: 'review', sentence: 'No invoice number could be read, so a person looks at it.' });
}
