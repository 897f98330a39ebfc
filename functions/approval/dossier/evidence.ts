import type { EvidenceSlot, ExpenseReading, Extraction } from '../../domain/claim/document.ts';
import { assertNever } from '../../domain/errors.ts';
import { isMadeUpFor } from '../../domain/evidence/missing.ts';
import type { EvidenceRequirement } from '../../domain/evidence/requirement.ts';
import type { Words } from '../words/words.ts';
import type { EvidenceLine } from './dossier.ts';
import { tell } from './findings.ts';

/** What a request's claims will have to bring. */
export const evidenceToCome = ({ label, required, insteadOf }: EvidenceRequirement, words: Words): EvidenceLine => ({
  ...labelled(label, words),
  state: required
    ? words.dossier.evidence.required
    : insteadOf
      ? words.dossier.evidence.insteadOf(insteadOf)
      : words.dossier.evidence.optional,
});

function labelled(label: string, { dossier }: Words): Pick<EvidenceLine, 'label' | 'isStoredLabel'> {
  const said = dossier.evidenceLabel(label);
  return said === undefined ? { label, isStoredLabel: true } : { label: said };
}

/** What a claim brought, and what the reader made of it. */
export function evidenceBrought(slot: EvidenceSlot, slots: readonly EvidenceSlot[], words: Words): EvidenceLine {
  const { evidence } = words.dossier;
  const { required, upload, extraction } = slot;
  const label = labelled(slot.label, words);
  if (!upload) {
    if (isMadeUpFor(slot, slots, (other) => other.upload !== undefined))
      return { ...label, state: evidence.anotherSent };
    return { ...label, state: required ? evidence.missing : evidence.notSent };
  }
  const kind = upload.mediaType.slice(upload.mediaType.indexOf('/') + 1).toUpperCase();
  const size = `${Math.max(1, Math.round(upload.bytes / 1000))} kB`;
  return {
    ...label,
    state: evidence.sent(kind, size),
    ...(extraction && whatWasRead(extraction, words)),
    document: { slotId: slot.slotId, pages: upload.pages },
  };
}

function whatWasRead(extraction: Extraction, words: Words): Partial<EvidenceLine> {
  const { evidence } = words.dossier;
  switch (extraction.status) {
    case 'expense':
      return { detail: evidence.read(readValues(extraction.reading, evidence)) };
    case 'text':
      return { detail: evidence.read(evidence.linesOfText(extraction.lines.length)) };
    case 'unreadable': {
      const { sentence, stored } = tell(extraction.reason, words);
      return stored
        ? { detail: evidence.unreadable, stored: sentence }
        : { detail: `${evidence.unreadable} ${sentence}` };
    }
    default:
      return assertNever(extraction);
  }
}

function readValues(reading: ExpenseReading, evidence: Words['dossier']['evidence']): string {
  const { supplier, number, date, total, notFound } = evidence;
  const read = [
    [supplier, reading.vendorName],
    [number, reading.invoiceNumber],
    [date, reading.invoiceDate],
    [total, reading.total],
  ] as const;
  return read.map(([name, values]) => `${name} ${values[0]?.text ?? notFound}`).join(', ');
}
