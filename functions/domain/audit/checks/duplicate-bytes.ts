import type { EvidenceSlot } from '../../claim/document.ts';
import type { AuditInput, EarlierUse } from '../audit-input.ts';
import type { CheckResult } from '../finding.ts';
import { resultsOf } from '../result.ts';

/**
 * Were these bytes handed in before, by whomever? In another request's claim that fails; within the same request, or
 * twice in this claim, a person looks. The partner hears that, never where. docs/handbook.md § Claim audit
 */
export function duplicateBytes(
  slot: EvidenceSlot,
  { claim, slots, duplicates }: Pick<AuditInput, 'claim' | 'slots' | 'duplicates'>,
): CheckResult[] {
  const sha256 = slot.upload?.sha256;
  if (sha256 === undefined) return [];
  const result = resultsOf('duplicate-bytes', slot.slotId, 'a document handed in once');
  const uses = duplicates.filter((use) => use.sha256 === sha256 && use.claimId !== claim.claimId);
  const elsewhere = uses.filter(({ requestId }) => requestId !== claim.requestId);
  const twin = slots.find((other) => other.slotId !== slot.slotId && other.upload?.sha256 === sha256);

  if (elsewhere.length > 0) {
    const sentence = `The file of "${slot.label}" was already used as evidence elsewhere; please hand in the right one.`;
    return [result({ verdict: 'fail', observed: 'used elsewhere', sentence, staffNote: noteOf(elsewhere) })];
  }
  if (uses.length > 0) {
    const sentence = `The file of "${slot.label}" is also part of another claim on this request; a person looks at it.`;
    return [result({ verdict: 'review', observed: 'used on this request', sentence, staffNote: noteOf(uses) })];
  }
  if (twin) {
    const sentence = `"${slot.label}" and "${twin.label}" are the same file; a person looks at it.`;
    return [result({ verdict: 'review', observed: 'used twice', sentence, staffNote: null })];
  }
  return [result({ verdict: 'pass', observed: 'not seen before', sentence: 'The file was not handed in before.' })];
}

const noteOf = (uses: readonly EarlierUse[]): string =>
  `Same bytes as in ${uses.map(({ claimId, partnerId }) => `${claimId} of ${partnerId}`).join(', ')}.`;
