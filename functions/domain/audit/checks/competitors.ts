import type { EvidenceSlot, ReadValue } from '../../claim/document.ts';
import type { PolicyRules } from '../../policy/policy.ts';
import { competitorIn } from '../competitors.ts';
import type { CheckResult } from '../finding.ts';
import { quoted, resultsOf } from '../result.ts';

/**
 * Does a proof, or an invoice whose lines could not be read, name a competitor? Cost that is shared with its products
 * counts in proportion, which a person tells. Lines of invoices are judged one by one. docs/handbook.md § Claim audit
 */
export function competitorsNamed(slot: EvidenceSlot, { eligibility }: PolicyRules['claim']): CheckResult[] {
  const found = textOf(slot).find(({ text }) => competitorIn(text, eligibility) !== undefined);
  if (!found) return [];
  const result = resultsOf('competitors', slot.slotId, 'no product of a competitor');
  const name = competitorIn(found.text, eligibility);
  const sentence = `"${slot.label}" names ${name}; cost shared with its products counts in proportion, so a person looks at it.`;
  return [result({ verdict: 'review', observed: quoted(found.text), readFrom: found, sentence })];
}

function textOf({ extraction }: EvidenceSlot): readonly ReadValue[] {
  if (extraction?.status === 'text') return extraction.lines;
  return extraction?.status === 'expense' && extraction.reading.lines.length === 0 ? extraction.reading.text : [];
}
