import type { CheckResult } from '../../domain/audit/finding.ts';
import type { EvidenceSlot } from '../../domain/claim/document.ts';
import type { Words } from '../words/words.ts';
import type { LineToReview, ReviewMatter } from './dossier.ts';
import { evidenceBrought } from './evidence.ts';
import { checkFinding } from './findings.ts';

/** Every line of the audit beside the document it was made on. */
export function matterToReview(
  checks: readonly CheckResult[],
  slots: readonly EvidenceSlot[],
  words: Words,
): ReviewMatter {
  const lines = checks.map((check, place) => ({ slotId: check.slotId, line: lineOf(check, place, words) }));
  const known = new Set(slots.map(({ slotId }) => slotId));
  return {
    documents: slots.map((slot) => ({
      ...evidenceBrought(slot, slots, words),
      slotId: slot.slotId,
      pages: slot.upload?.pages ?? 0,
      lines: lines.flatMap(({ slotId, line }) => (slotId === slot.slotId ? [line] : [])),
    })),
    claimLines: lines.flatMap(({ slotId, line }) => (slotId === null || !known.has(slotId) ? [line] : [])),
  };
}

/** The document is named by the heading above the line. */
const lineOf = (check: CheckResult, place: number, words: Words): LineToReview => ({
  ...checkFinding({ ...check, slotId: null }, words),
  place,
  machine: check.verdict,
  readFrom: check.readFrom,
});
