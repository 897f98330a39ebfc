import * as z from 'zod';
import { FiscalQuarter, IsoInstant } from '../../calendar/dates.ts';
import type { Claim } from '../../claim/claim.ts';
import type { PolicyRules } from '../../policy/policy.ts';
import { type Invoice, InvoiceFacts, invoiceFacts, numbersOf, suppliersOf } from './invoice-facts.ts';
import { linesText } from './lines-text.ts';

/** Which fields of two invoices are equal: enough of them, so that a rescan is found whatever one field was read as. */
export const FingerprintKind = z.enum([
  'supplier-number',
  'number-day-amount',
  'supplier-day-amount',
  'supplier-lines',
]);
export type FingerprintKind = z.infer<typeof FingerprintKind>;

/** `text` holds the normalised fields; it is stored as a hash only. */
export type Fingerprint = {
  readonly kind: FingerprintKind;
  readonly text: string;
  readonly slotId: string;
  readonly facts: InvoiceFacts;
};

/** An invoice with this fingerprint was audited in this claim. */
export const FingerprintUse = z.strictObject({
  kind: FingerprintKind,
  claimId: z.string(),
  requestId: z.string(),
  partnerId: z.string(),
  slotId: z.string(),
  /** The quarter that the request is paid from. */
  quarter: FiscalQuarter,
  /** When the claim was first submitted with it: the order of uses. */
  submittedAt: IsoInstant,
  /** What the audit came to: a claim that failed is audited again before it is paid. */
  verdict: z.enum(['pass', 'review', 'fail']),
  facts: InvoiceFacts,
});
export type FingerprintUse = z.infer<typeof FingerprintUse>;

/** A use of a fingerprint of this claim, its own among them, of whatever partner: told to reviewers, never to the partner. */
export type InvoiceUse = Pick<Fingerprint, 'kind' | 'text'> & { readonly use: FingerprintUse };

/** The fingerprints of invoices, each kind and text once; of two slots with the same the first has it. docs/handbook.md § Claim audit */
export function fingerprintsOf(
  invoices: readonly Invoice[],
  { currency }: Pick<Claim, 'currency'>,
  { claim }: Pick<PolicyRules, 'claim'>,
): Fingerprint[] {
  const all = invoices.flatMap((invoice) => fingerprintsOfOne(invoice, currency, claim.confidencePercent));
  const first = new Map<string, Fingerprint>();
  for (const each of all) if (!first.has(nameOf(each))) first.set(nameOf(each), each);
  return [...first.values()];
}

/** Kind and text in one. */
export const nameOf = ({ kind, text }: Pick<Fingerprint, 'kind' | 'text'>): string => `${kind} ${text}`;

/** The fingerprints of one invoice; a field that was not read, or may mean several things, makes none that needs it. */
export function fingerprintsOfOne(
  invoice: Invoice,
  currency: Claim['currency'],
  confidencePercent: number,
): Fingerprint[] {
  const facts = invoiceFacts(invoice, currency, confidencePercent);
  const [suppliers, numbers] = [suppliersOf(invoice.reading), numbersOf(invoice.reading)];
  const [supplier, number] = [suppliers[0], numbers[0]];
  const sale = facts.days.length === 1 && facts.amounts.length === 1 ? saleOf(facts) : undefined;
  const lines = linesText(invoice.reading, facts.currency);
  const of = (kind: FingerprintKind, ...fields: (string | undefined)[]): Fingerprint[] =>
    fields.every((field) => field !== undefined)
      ? [{ kind, text: fields.join('\n'), slotId: invoice.slot.slotId, facts }]
      : [];
  return [
    ...suppliers.slice(0, 2).flatMap((each) => numbers.slice(0, 2).flatMap((n) => of('supplier-number', each, n))),
    // A short number is on too many invoices to mean anything without its supplier.
    ...(number !== undefined && number.length >= 5 ? of('number-day-amount', number, sale) : []),
    ...of('supplier-day-amount', supplier, sale),
    ...of('supplier-lines', supplier, lines),
  ];
}

const saleOf = ({ days, amounts, currency }: InvoiceFacts): string => `${days[0]} ${amounts[0]} ${currency}`;
