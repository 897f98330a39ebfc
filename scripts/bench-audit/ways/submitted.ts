import { createHash } from 'node:crypto';
import { inspectDocument } from '../../../functions/claim/inspection/inspect-document.ts';
import type { PagePrint } from '../../../functions/domain/audit/picture/picture.ts';
import type { EvidenceSlot } from '../../../functions/domain/claim/document.ts';
import { defaultEvidence } from '../../../functions/domain/policy/default-evidence.ts';
import { printsOf } from '../../../functions/extraction/pictures/see-pictures.ts';
import { declaredType, draw } from '../corpus/draw.ts';
import type { ClaimTruth, DocumentTruth } from '../corpus/truth.ts';

/** A document that was drawn, and what the look at its bytes at submission said. */
export type SubmittedDocument = {
  readonly truth: DocumentTruth;
  readonly bytes: Buffer;
  readonly problem: string | null;
  readonly upload: NonNullable<EvidenceSlot['upload']> | undefined;
  /** What the pictures of a proof look like. */
  readonly prints: readonly PagePrint[];
};

export type SubmittedClaim = {
  readonly truth: ClaimTruth;
  readonly documents: readonly SubmittedDocument[];
  /** Why the claim is turned away at submission; null when every document may serve. */
  readonly refused: string | null;
};

/** Draws the documents of a claim and looks at their bytes as submission does. */
export async function submit(truth: ClaimTruth): Promise<SubmittedClaim> {
  const documents: SubmittedDocument[] = [];
  for (const document of truth.documents) documents.push(await submitDocument(document, seenAt(truth)));
  return { truth, documents, refused: documents.find(({ problem }) => problem !== null)?.problem ?? null };
}

async function submitDocument(truth: DocumentTruth, at: string): Promise<SubmittedDocument> {
  const bytes = await draw(truth.drawing);
  const found = await inspectDocument(bytes, declaredType(truth.drawing));
  if ('problem' in found) return { truth, bytes, problem: found.problem, upload: undefined, prints: [] };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { mediaType, pages } = found;
  const upload = { sha256, versionId: 'v1', bytes: bytes.length, mediaType, pages, seenAt: at };
  const prints = truth.kind === 'proof-of-execution' ? await printsOf(bytes, mediaType) : [];
  return { truth, bytes, problem: null, upload, prints };
}

/** The slots that the claim's activity opens, filled with what was handed in and what `read` says of it. */
export const slotsOf = (
  { truth, documents }: SubmittedClaim,
  read: (document: SubmittedDocument) => EvidenceSlot['extraction'],
): EvidenceSlot[] =>
  defaultEvidence[truth.activityType].map(({ slot, kind, label, required, insteadOf }) => {
    const document = documents.find((each) => each.truth.slot === slot);
    const place = { slotId: slot, claimId: truth.name, kind, label, required, objectKey: `${truth.name}/${slot}` };
    const empty = insteadOf === undefined ? place : { ...place, insteadOf };
    return document ? { ...empty, upload: document.upload, extraction: read(document) } : empty;
  });

export const seenAt = ({ submittedOn }: ClaimTruth): string => `${submittedOn}T09:00:00.000Z`;
