import type { Claim } from '../../claim/claim.ts';
import type { EvidenceSlot } from '../../claim/document.ts';
import type { PolicyRules } from '../../policy/policy.ts';
import { readInvoices } from '../audit-input.ts';
import { type Fingerprint, fingerprintsOf, nameOf } from './fingerprint.ts';
import { likeness } from './likeness.ts';

type HandedIn = { readonly claim: Pick<Claim, 'currency'>; readonly slots: readonly EvidenceSlot[] };

/** The bytes of the invoices, receipts and breakdowns in the slots. */
export const invoiceBytes = (slots: readonly EvidenceSlot[]): string[] =>
  slots.flatMap(({ kind, upload }) => (kind !== 'proof-of-execution' && upload ? [upload.sha256] : []));

/**
 * Do two claims rest on one invoice: on the same bytes, or on the same supplier, number, date and total in whatever bytes?
 * docs/handbook.md § Disputes
 */
export function shareInvoice(one: HandedIn, other: HandedIn, rules: Pick<PolicyRules, 'claim'>): boolean {
  const bytes = new Set(invoiceBytes(one.slots));
  if (invoiceBytes(other.slots).some((sha256) => bytes.has(sha256))) return true;
  const own = printsOf(one, rules);
  return printsOf(other, rules).some((print) => own.some((each) => isSame(each, print)));
}

const printsOf = ({ claim, slots }: HandedIn, rules: Pick<PolicyRules, 'claim'>): Fingerprint[] =>
  fingerprintsOf(readInvoices(slots), claim, rules);

const isSame = (one: Fingerprint, other: Fingerprint): boolean =>
  nameOf(one) === nameOf(other) && likeness(one.kind, one.facts, other.facts) === 'same';
