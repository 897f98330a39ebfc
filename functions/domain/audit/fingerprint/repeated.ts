import type { AuditInput, ReadInvoice } from '../audit-input.ts';
import type { CheckName, CheckResult } from '../finding.ts';
import { quoted, resultsOf } from '../result.ts';
import { earlierUsesOf } from './earlier-uses.ts';
import { type FingerprintUse, fingerprintsOfOne, nameOf } from './fingerprint.ts';
import { invoiceFacts } from './invoice-facts.ts';
import { type Likeness, likeness, likenessInWords } from './likeness.ts';

type Input = Pick<AuditInput, 'claim' | 'invoiceUses' | 'uncomparedPrints' | 'policy'>;
export type Repeat = { readonly use: FingerprintUse; readonly is: Likeness; readonly isProven: boolean };

/** The earlier uses that resemble this invoice, each claim with its strongest likeness. */
export function repeatsOf(invoice: ReadInvoice, input: Input): Repeat[] {
  const { claim, policy } = input;
  const { confidencePercent } = policy.rules.claim;
  const facts = invoiceFacts(invoice, claim.currency, confidencePercent);
  const own = new Set(fingerprintsOfOne(invoice, claim.currency, confidencePercent).map(nameOf));
  const repeats = earlierUsesOf(own, input).flatMap(({ kind, use, isEarlier }): Repeat[] => {
    const is = likeness(kind, facts, use.facts);
    const isProven = is === 'same' && isEarlier && facts.isSure && use.facts.isSure;
    return is === null ? [] : [{ use, is, isProven }];
  });
  const strongest = new Map<string, Repeat>();
  for (const repeat of repeats) {
    const before = strongest.get(repeat.use.claimId);
    if (!before || (before.is !== 'same' && repeat.is === 'same')) strongest.set(repeat.use.claimId, repeat);
  }
  return [...strongest.values()];
}

/**
 * The verdict on an invoice that was seen before: the same one on another request fails when both were read with
 * confidence; on this request, in all but one field, or where it could not be looked for, a person looks. docs/handbook.md § Claim audit
 */
export function judgeRepeats(
  check: CheckName,
  invoice: ReadInvoice,
  repeats: readonly Repeat[],
  input: Pick<Input, 'claim' | 'uncomparedPrints' | 'policy'>,
): CheckResult {
  const { slot, reading } = invoice;
  const { claim } = input;
  const result = resultsOf(check, slot.slotId, 'an invoice handed in once');
  const [number] = reading.invoiceNumber;
  if (repeats.length === 0 && !isCompared(invoice, input)) {
    const sentence = `There are too many invoices to compare the one in "${slot.label}" with every earlier one, so a person looks at it.`;
    return result({ verdict: 'review', observed: 'not all compared', sentence });
  }
  if (repeats.length === 0) {
    return result({ verdict: 'pass', observed: 'not seen before', sentence: 'The invoice was not handed in before.' });
  }
  const told = {
    observed: number ? quoted(number.text) : null,
    readFrom: number ?? reading.total[0] ?? null,
    staffNote: `Seen before: ${repeats.slice(0, mostNamed).map(inWords).join('; ')}.`,
  };
  const elsewhere = repeats.filter(({ use }) => use.requestId !== claim.requestId);
  if (elsewhere.some(({ isProven }) => isProven)) {
    const sentence = `The invoice in "${slot.label}" was already used as evidence elsewhere; please hand in another one.`;
    return result({ ...told, verdict: 'fail', sentence });
  }
  const sentence =
    elsewhere.length > 0
      ? `The invoice in "${slot.label}" looks like one that was handed in before, so a person looks at it.`
      : `The invoice in "${slot.label}" is also part of another claim on this request; a person looks at it.`;
  return result({ ...told, verdict: 'review', sentence });
}

/** Was it looked for by each of its fingerprints? */
function isCompared(
  invoice: ReadInvoice,
  { claim, uncomparedPrints = [], policy }: Pick<Input, 'claim' | 'uncomparedPrints' | 'policy'>,
): boolean {
  if (uncomparedPrints.length === 0) return true;
  const own = fingerprintsOfOne(invoice, claim.currency, policy.rules.claim.confidencePercent).map(nameOf);
  return !own.some((name) => uncomparedPrints.includes(name));
}

/** More than these tell a reviewer nothing new. */
const mostNamed = 5;

const inWords = ({ use, is }: Repeat): string =>
  `${likenessInWords[is]} as ${useInWords(use)}${use.facts.number === null ? '' : ` ("${quoted(use.facts.number)}")`}`;

/** Where it was used, for reviewers only. */
export const useInWords = ({ claimId, partnerId, quarter }: FingerprintUse): string =>
  `${claimId} of ${partnerId} (${quarter})`;
