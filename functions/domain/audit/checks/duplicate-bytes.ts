import type { EvidenceSlot } from '../../claim/document.ts';
import type { AuditInput, EarlierUse } from '../audit-input.ts';
import type { CheckResult } from '../finding.ts';
import { resultsOf } from '../result.ts';

/**
 * Were these bytes handed in before, by whomever? In another request's claim that fails; within the same request, or
 * twice in this claim, or where others handed them in after this one, a person looks. The partner hears that, never where. docs/handbook.md § Claim audit
 */
export function duplicateBytes(
  slot: EvidenceSlot,
  { claim, slots, duplicates }: Pick<AuditInput, 'claim' | 'slots' | 'duplicates'>,
): CheckResult[] {
  const sha256 = slot.upload?.sha256;
  if (sha256 === undefined) return [];
  const result = resultsOf('duplicate-bytes', slot.slotId, 'a document handed in once');
  const uses = duplicates.filter((use) => use.sha256 === sha256 && use.claimId !== claim.claimId);
  const elsewhere = uses.filter(({ requestId, isLater }) => requestId !== claim.requestId && !isLater);
  const twin = slots.find((other) => other.slotId !== slot.slotId && other.upload?.sha256 === sha256);

  if (elsewhere.length > 0) {
    const sentence = `The file of "${slot.label}" was already used as evidence elsewhere; please hand in the right one.`;
    return [result({ verdict: 'fail', observed: 'used elsewhere', sentence, staffNote: noteOf(elsewhere) })];
  }
  if (uses.length > 0) {
    const isHere = uses.every(({ requestId }) => requestId === claim.requestId);
    const where = isHere ? 'is also part of another claim on this request' : 'was handed in elsewhere meanwhile';
    const observed = isHere ? 'used on this request' : 'used elsewhere meanwhile';
    const sentence = `The file of "${slot.label}" ${where}; a person looks at it.`;
    return [result({ verdict: 'review', observed, sentence, staffNote: noteOf(uses) })];
  }
  if (twin) {
    const sentence = `"${slot.label}" and "${twin.label}" are the same file; a person looks at it.`;
    return [result({ verdict: 'review', observed: 'used twice', sentence, staffNote: null })];
  }
  return [result({ verdict: 'pass', observed: 'not seen before', sentence: 'The file was not handed in before.' })];
}

const noteOf = (uses: readonly EarlierUse[]): string =>
  `Same bytes as in ${uses.map(({ claimId, partnerId }) => `${claimId} of ${partnerId}`).join(', ')}.`;
