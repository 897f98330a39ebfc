import type { EvidenceSlot } from '../domain/claim/document.ts';
import { type FieldProblem, Refusal } from '../domain/errors.ts';
import { missingSlots } from '../domain/evidence/missing.ts';
import { type EvidenceBucket, largestUpload } from '../platform/evidence-bucket.ts';
import { sha256 } from '../platform/hash.ts';
import { inSlices } from '../platform/in-slices.ts';
import { inspectDocument } from './inspection/inspect-document.ts';

type Examined = { readonly slot: EvidenceSlot } | { readonly problem: string };

/** Documents in memory at once: each is 10 MB at most, and opening one takes several times that. */
const examinedAtOnce = 3;

/**
 * Looks at every document that stands in the slots, a few side by side so that memory stays flat, and fills the slots
 * with what was seen, pinned to the stored version. An optional slot may stay empty, and one that another makes up for. docs/handbook.md § Evidence
 * @throws Refusal `invalid` naming every slot that cannot serve.
 */
export async function examineEvidence(
  slots: readonly EvidenceSlot[],
  evidence: EvidenceBucket,
  seenAt: string,
): Promise<EvidenceSlot[]> {
  const look = async (slot: EvidenceSlot) => ({ slot, found: await examine(slot, evidence, seenAt) });
  const examined = await inSlices(slots, look, examinedAtOnce);
  const filled = examined.flatMap(({ found }) => ('slot' in found ? [found.slot] : []));
  const problems = [
    ...examined.flatMap(({ slot, found }) => ('problem' in found ? [problemOf(slot, found.problem)] : [])),
    ...missingSlots(filled, ({ upload }) => upload !== undefined).map((slot) => missing(slot, slots)),
    ...repeated(filled),
  ];
  if (problems.length === 0) return filled;
  throw new Refusal('invalid', 'The evidence is not complete yet; every slot with a problem is listed.', problems);
}

async function examine(slot: EvidenceSlot, evidence: EvidenceBucket, seenAt: string): Promise<Examined> {
  const { upload: _upload, extraction: _extraction, textLayer: _textLayer, ...empty } = slot;
  const stored = await evidence.lookUp(slot.objectKey);
  if (!stored) return { slot: empty };
  if (stored.bytes > largestUpload) return { problem: 'the file is larger than 10 MB' };
  const bytes = await evidence.read(slot.objectKey, stored.versionId);
  const inspection = await inspectDocument(bytes, stored.contentType);
  if ('problem' in inspection) return inspection;
  const seen = { sha256: sha256(bytes), versionId: stored.versionId, bytes: bytes.length, ...inspection, seenAt };
  return { slot: { ...empty, upload: seen } };
}

function missing(slot: EvidenceSlot, slots: readonly EvidenceSlot[]): FieldProblem {
  const others = slots.filter(({ insteadOf }) => insteadOf === slot.slotId);
  const instead = others.map(({ label }) => `, nor instead: ${label}`).join('');
  return problemOf(slot, `nothing was uploaded yet${instead}`);
}

/** One document counts once: an invoice in two slots would be paid for twice. */
function repeated(slots: readonly EvidenceSlot[]): FieldProblem[] {
  return slots.flatMap((slot, index) => {
    const earlier = slots.slice(0, index).find(({ upload }) => upload && upload.sha256 === slot.upload?.sha256);
    return earlier ? [problemOf(slot, `the same file stands in "${earlier.label}"`)] : [];
  });
}

const problemOf = (slot: EvidenceSlot, problem: string): FieldProblem => ({
  field: `/slots/${slot.slotId}`,
  problem: `${slot.label}: ${problem}`,
});
