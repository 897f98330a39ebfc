import type { ClaimIn } from '../domain/claim/claim.ts';
import type { EvidenceSlot } from '../domain/claim/document.ts';
import type { Audited } from '../domain/claim/parts.ts';
import type { Review } from '../domain/review/review.ts';
import { type EvidenceView, QueuedReview, type ReviewView } from './contracts.ts';

export const queuedView = (review: Review): QueuedReview => QueuedReview.strip().parse(review);

type AuditedClaim = Audited | ClaimIn<'returned'>;

/** Every line of the audit beside the reviewer's word on it, and the evidence it was made on. */
export function reviewView(
  claim: AuditedClaim,
  review: Review | undefined,
  slots: readonly EvidenceSlot[],
): ReviewView {
  const decided = review?.status === 'decided' ? review : undefined;
  const { audit } = claim;
  return {
    claimId: claim.claimId,
    version: claim.version,
    requestId: claim.requestId,
    partnerId: claim.partnerId,
    claimStatus: claim.status,
    amount: claim.amount,
    currency: claim.currency,
    eligibleTotal: audit.eligibleTotal,
    auditedAmount: audit.auditedAmount,
    ...(audit.acceptedAmount !== undefined && { acceptedAmount: audit.acceptedAmount }),
    policyVersion: audit.policyVersion,
    ...(review && { purpose: review.purpose, askedAt: review.askedAt }),
    ...(claim.dispute && { dispute: claim.dispute }),
    ...(decided && {
      decision: { verdict: decided.verdict, decidedBy: decided.decidedBy, decidedAt: decided.decidedAt },
    }),
    lines: audit.checks.map((check, place) => {
      const said = decided?.lines[place];
      return { ...check, ...(said && { human: { human: said.human, reason: said.reason } }) };
    }),
    evidence: slots.map(evidenceView),
  };
}

const evidenceView = ({ slotId, kind, label, required, upload, extraction }: EvidenceSlot): EvidenceView => ({
  slotId,
  kind,
  label,
  required,
  ...(upload && {
    document: { sha256: upload.sha256, bytes: upload.bytes, mediaType: upload.mediaType, pages: upload.pages },
  }),
  ...(extraction && { read: extraction.status }),
  ...(extraction?.status === 'unreadable' && { unreadableBecause: extraction.reason }),
});
