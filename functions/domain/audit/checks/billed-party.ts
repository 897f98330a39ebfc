import type { PolicyRules } from '../../policy/policy.ts';
import type { ReadInvoice } from '../audit-input.ts';
import { nearlySame } from '../brand-likeness.ts';
import type { CheckResult } from '../finding.ts';
import { compareNames, nameWords } from '../names.ts';
import { contradicted, quoted, resultsOf } from '../result.ts';

/** Is the invoice addressed to the partner? docs/handbook.md § Claim audit */
export function billedParty(
  { slot, reading }: ReadInvoice,
  partnerNames: readonly string[],
  { confidencePercent }: PolicyRules['claim'],
): CheckResult {
  const result = resultsOf('billed-party', slot.slotId, `addressed to ${partnerNames[0] ?? 'the partner'}`);
  const billed = reading.receiverName.filter(({ text }) => text.trim() !== '');
  const isOwn = (text: string) => partnerNames.some((name) => compareNames(text, name) === 'same');
  const isAkin = (text: string) =>
    partnerNames.some((name) => compareNames(text, name) === 'contains' || nearlySame(plain(text), plain(name)));
  const [first] = billed;
  if (!first) {
    return result({
      verdict: 'review',
      sentence: 'Whom the invoice is addressed to could not be read; a person looks at it.',
    });
  }
  const stranger = billed.find(({ text }) => !isOwn(text));
  if (!stranger) {
    return result({
      verdict: 'pass',
      observed: quoted(first.text),
      readFrom: first,
      sentence: 'The invoice is addressed to the partner.',
    });
  }
  const told = { observed: quoted(stranger.text), readFrom: stranger };
  if (billed.some(({ text }) => isOwn(text) || isAkin(text))) {
    const sentence = 'The invoice is addressed to a name like yours, or names another beside it; a person looks at it.';
    return result({ ...told, verdict: 'review', sentence });
  }
  const surest = billed.reduce((least, value) => (value.confidence < least.confidence ? value : least));
  const verdict = contradicted(surest, confidencePercent);
  const sentence = `The invoice is addressed to "${quoted(stranger.text)}"; only invoices addressed to the partner can be reimbursed.`;
  return result({ ...told, verdict, sentence });
}

/** Without what a company is, which readers and suppliers leave out. */
const plain = (name: string): string => nameWords(name).join(' ');
