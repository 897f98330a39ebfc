import type { EvidenceSlot, Extraction } from '../../domain/claim/document.ts';
import { assertNever } from '../../domain/errors.ts';
import { isMadeUpFor } from '../../domain/evidence/missing.ts';
import type { EvidenceRequirement } from '../../domain/evidence/requirement.ts';
import type { EvidenceLine } from './dossier.ts';

/** What a request's claims will have to bring. */
export const evidenceToCome = ({ label, required, insteadOf }: EvidenceRequirement): EvidenceLine => ({
  label,
  state: required ? 'required with the claim' : insteadOf ? `instead of the ${insteadOf}` : 'optional',
});

/** What a claim brought, and what the reader made of it. */
export function evidenceBrought(slot: EvidenceSlot, slots: readonly EvidenceSlot[] = []): EvidenceLine {
  const { label, required, upload, extraction } = slot;
  if (!upload) {
    if (isMadeUpFor(slot, slots, (other) => other.upload !== undefined))
      return { label, state: 'another was sent instead' };
    return { label, state: required ? 'missing' : 'not sent, optional' };
  }
  const kind = upload.mediaType.slice(upload.mediaType.indexOf('/') + 1).toUpperCase();
  const size = `${Math.max(1, Math.round(upload.bytes / 1000))} kB`;
  return { label, state: `sent: ${kind}, ${size}`, detail: extraction && whatWasRead(extraction) };
}

function whatWasRead(extraction: Extraction): string {
  switch (extraction.status) {
    case 'expense': {
      const { vendorName, invoiceNumber, invoiceDate, total } = extraction.reading;
      const read = [
        ['supplier', vendorName],
        ['number', invoiceNumber],
        ['date', invoiceDate],
        ['total', total],
      ] as const;
      return `Read: ${read.map(([name, values]) => `${name} ${values[0]?.text ?? 'not found'}`).join(', ')}.`;
    }
    case 'text':
      return `Read: ${extraction.lines.length} lines of text.`;
    case 'unreadable':
      return `Could not be read: ${extraction.reason}`;
    default:
      return assertNever(extraction);
  }
}
