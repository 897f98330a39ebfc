import type { EvidenceSlot } from '../../claim/document.ts';
import type { CheckResult } from '../finding.ts';
import { quoted, resultsOf } from '../result.ts';

/**
 * Is every required document there, and can it be read? A missing one fails, an unreadable one goes to a person; an
 * empty slot that is not required says nothing. docs/handbook.md § Claim audit
 */
export function evidencePresent(slot: EvidenceSlot): CheckResult[] {
  const result = resultsOf('evidence-present', slot.slotId, slot.required ? 'uploaded and readable' : 'readable');
  if (!slot.upload) {
    return slot.required
      ? [result({ verdict: 'fail', sentence: `"${slot.label}" is missing; please upload it.` })]
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
  if (slot.kind === 'invoice' && extraction.status !== 'expense') {
    return [result({ verdict: 'review', observed: 'text only', sentence: `"${label}" was not read as an invoice.` })];
  }
  return [result({ verdict: 'pass', observed: 'uploaded', sentence: `"${label}" is there.` })];
}
