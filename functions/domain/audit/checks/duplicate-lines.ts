import type { AuditInput, ReadInvoice } from '../audit-input.ts';
import type { CheckResult } from '../finding.ts';
import { earlierUsesOf } from '../fingerprint/earlier-uses.ts';
import { type FingerprintUse, fingerprintsOfOne, nameOf } from '../fingerprint/fingerprint.ts';
import { invoiceFacts } from '../fingerprint/invoice-facts.ts';
import { useInWords } from '../fingerprint/repeated.ts';
import { resultsOf } from '../result.ts';

/**
 * Did the same supplier bill the same lines before, under whatever number? A person looks, because some services are
 * billed alike every month; a single line counts only when the day is the same. docs/handbook.md § Claim audit
 */
export function duplicateLines(
  invoice: ReadInvoice,
  input: Pick<AuditInput, 'claim' | 'invoiceUses' | 'uncomparedPrints' | 'policy'>,
): CheckResult[] {
  const { slot, reading } = invoice;
  const { claim, uncomparedPrints = [], policy } = input;
  const { confidencePercent } = policy.rules.claim;
  const print = fingerprintsOfOne(invoice, claim.currency, confidencePercent).find(
    ({ kind }) => kind === 'supplier-lines',
  );
  if (!print) return [];
  const { days } = invoiceFacts(invoice, claim.currency, confidencePercent);
  const isLong = reading.lines.length >= policy.rules.fraud.linesForDuplicate;
  const counts = (use: FingerprintUse) => isLong || use.facts.days.some((day) => days.includes(day));
  const uses = earlierUsesOf(new Set([nameOf(print)]), input).filter(({ use }) => counts(use));
  const result = resultsOf('duplicate-lines', slot.slotId, 'lines that were not billed before');
  if (uses.length === 0 && uncomparedPrints.includes(nameOf(print))) return [];
  if (uses.length === 0) {
    return [result({ verdict: 'pass', observed: 'not seen before', sentence: 'The lines were not handed in before.' })];
  }
  const named = uses.slice(0, 5).map(({ use }) => useInWords(use));
  return [
    result({
      verdict: 'review',
      readFrom: reading.lines[0]?.item ?? null,
      sentence: `The lines of the invoice in "${slot.label}" look like ones handed in before, so a person looks at it.`,
      staffNote: `Same supplier and the same ${reading.lines.length} line(s) as in ${named.join(', ')}.`,
    }),
  ];
}
