import type { EvidenceSlot } from '../../claim/document.ts';
import { isMadeUpFor, labelWithOthers } from '../../evidence/missing.ts';
import type { CheckResult } from '../finding.ts';
import { quoted, resultsOf } from '../result.ts';

const isFilled = ({ upload }: EvidenceSlot): boolean => upload !== undefined;

/**
 * Is every required document there, or one that makes up for it, and can it be read? A missing one fails, an unreadable
 * one goes to a person; an empty slot that is not required says nothing. docs/handbook.md § Claim audit
 */
export function evidencePresent(slot: EvidenceSlot, slots: readonly EvidenceSlot[] = []): CheckResult[] {
  const result = resultsOf('evidence-present', slot.slotId, slot.required ? 'uploaded and readable' : 'readable');
  if (!slot.upload) {
    const wanted = labelWithOthers(slot.slotId, slot.label, slots);
    return slot.required && !isMadeUpFor(slot, slots, isFilled)
      ? [result({ verdict: 'fail', sentence: `"${wanted}" is missing; please upload it.` })]
      : [];
  }
  const { extraction, label } = slot;
  if (!extraction) {
    return [result({ verdict: 'review', sentence: `"${label}" was not read yet, so a person looks at it.` })];
  }
  if (extraction.status === 'unreadable') {
    const sentence = `"${label}" could not be read, so a person looks at it: ${quoted(extraction.reason)}`;
    return [result({ verdict: 'review', observed: 'unreadable', sentence })];
  }
  if (slot.kind !== 'proof-of-execution' && extraction.status !== 'expense') {
    return [result({ verdict: 'review', observed: 'text only', sentence: `"${label}" was not read as an invoice.` })];
  }
  return [result({ verdict: 'pass', observed: 'uploaded', sentence: `"${label}" is there.` })];
}
