import type { AuditInput, ReadInvoice } from '../audit-input.ts';
import type { CheckResult } from '../finding.ts';
import { fingerprintsOfOne, nameOf } from '../fingerprint/fingerprint.ts';
import { invoiceFacts } from '../fingerprint/invoice-facts.ts';
import { likeness } from '../fingerprint/likeness.ts';
import { judgeRepeats, repeatsOf } from '../fingerprint/repeated.ts';
import { resultsOf } from '../result.ts';

/**
 * Was this invoice handed in before in this quarter, by whomever and in whatever bytes? Also asks a person about one
 * that stands in two slots of the claim. docs/handbook.md § Claim audit
 */
export function duplicateInvoice(
  invoice: ReadInvoice,
  invoices: readonly ReadInvoice[],
  input: Pick<AuditInput, 'claim' | 'quarter' | 'invoiceUses' | 'uncomparedPrints' | 'policy'>,
): CheckResult {
  const repeats = repeatsOf(invoice, input).filter(({ use }) => use.quarter === input.quarter);
  const twin = invoices.find((other) => other.slot.slotId !== invoice.slot.slotId && isTwin(invoice, other, input));
  if (repeats.length === 0 && twin) {
    const sentence = `"${invoice.slot.label}" and "${twin.slot.label}" look like the same invoice; a person looks at it.`;
    const result = resultsOf('duplicate-invoice', invoice.slot.slotId, 'an invoice handed in once');
    return result({ verdict: 'review', observed: 'twice in this claim', sentence });
  }
  return judgeRepeats('duplicate-invoice', invoice, repeats, input);
}

function isTwin(
  one: ReadInvoice,
  other: ReadInvoice,
  { claim, policy }: Pick<AuditInput, 'claim' | 'policy'>,
): boolean {
  const { confidencePercent } = policy.rules.claim;
  const [left, right] = [one, other].map((invoice) => ({
    facts: invoiceFacts(invoice, claim.currency, confidencePercent),
    prints: fingerprintsOfOne(invoice, claim.currency, confidencePercent),
  }));
  if (!left || !right) return false;
  const names = new Set(right.prints.map(nameOf));
  return left.prints.some(
    (print) => names.has(nameOf(print)) && likeness(print.kind, left.facts, right.facts) !== null,
  );
}
