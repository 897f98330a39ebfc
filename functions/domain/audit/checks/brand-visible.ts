import type { EvidenceSlot, ReadValue } from '../../claim/document.ts';
import { furtherOf } from '../../evidence/further.ts';
import type { AuditInput } from '../audit-input.ts';
import { names } from '../brand-likeness.ts';
import type { CheckResult } from '../finding.ts';
import { quoted, resultsOf } from '../result.ts';

/**
 * Does the proof show the vendor's brand or the campaign's name, where the policy asks for it? One of the slots that it
 * names is enough; what cannot be found is for a person, because a logo need not be readable. docs/handbook.md § Claim audit
 */
export function brandVisible({
  slots,
  request,
  policy,
}: Pick<AuditInput, 'slots' | 'request' | 'policy'>): CheckResult[] {
  const { brands, brandProof } = policy.rules.claim.eligibility;
  const { activityType, campaignName } = request.terms;
  const asked = brandProof[activityType] ?? [];
  const proofs = slots.filter(({ slotId, upload }) => upload && asked.includes(furtherOf(slotId)?.first ?? slotId));
  const [first] = proofs;
  if (!first) return [];
  const wanted = campaignName === undefined ? brands : [...brands, campaignName];
  const result = resultsOf('brand-visible', first.slotId, wanted.map((name) => `"${name}"`).join(' or '));
  for (const proof of proofs) {
    const readFrom = showing(linesOn(proof), wanted);
    if (readFrom) {
      const sentence = `"${proof.label}" shows the brand or the campaign.`;
      return [
        { ...result({ verdict: 'pass', observed: quoted(readFrom.text), readFrom, sentence }), slotId: proof.slotId },
      ];
    }
  }
  const on = proofs.map(({ label }) => `"${label}"`).join(' and ');
  return [
    result({
      verdict: 'review',
      sentence: `Neither the brand nor the campaign could be read on ${on}; a person looks at it.`,
    }),
  ];
}

const linesOn = ({ extraction }: EvidenceSlot): readonly ReadValue[] => {
  if (extraction?.status === 'text') return extraction.lines;
  return extraction?.status === 'expense' ? extraction.reading.text : [];
};

/** A name may go on in the next line. */
const showing = (lines: readonly ReadValue[], wanted: readonly string[]): ReadValue | undefined => {
  const shows = (text: string) => wanted.some((name) => names(text, name));
  const whole = lines.find(({ text }) => shows(text));
  return whole ?? lines.find(({ text }, index) => shows(`${text} ${lines[index + 1]?.text ?? ''}`));
};
