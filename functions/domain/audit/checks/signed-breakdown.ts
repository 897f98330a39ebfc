import type { EvidenceSlot } from '../../claim/document.ts';
import type { CheckResult } from '../finding.ts';
import { resultsOf } from '../result.ts';

/**
 * A breakdown of the partner's own work stands for an invoice only when it is signed, and no machine can tell whether a
 * hand signed it. docs/handbook.md § Claim audit
 */
export function signedBreakdown({ slotId, kind, label, upload }: EvidenceSlot): CheckResult[] {
  if (kind !== 'breakdown' || !upload) return [];
  const sentence = `Whether "${label}" is signed no machine can tell, so a person looks at it; salaries on it do not count.`;
  return [resultsOf('signed-breakdown', slotId, 'a signature')({ verdict: 'review', sentence })];
}
