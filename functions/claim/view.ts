import type { ApprovalDecision } from '../domain/approval/decision.ts';
import { decisionTold } from '../domain/approval/told.ts';
import { type CheckResult, type ClaimAudit, staffOnlyChecks } from '../domain/audit/finding.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { Dispute } from '../domain/claim/dispute.ts';
import type { EvidenceSlot } from '../domain/claim/document.ts';
import type { Principal } from '../domain/identity/role.ts';
import type { Payment } from '../domain/payment/payment.ts';
import { ClaimPaymentView, ClaimView, type SlotView } from './contracts.ts';

/** The claim for this reader; a partner never sees what is written for reviewers. */
export function viewOf(claim: Claim, reader: Principal): ClaimView {
  const isPartner = reader.roles.includes('partner-user');
  return ClaimView.strip().parse({
    ...claim,
    ...('dispute' in claim && claim.dispute && { dispute: disputeView(claim.dispute) }),
    ...('audit' in claim && isPartner && { audit: forPartner(claim.audit) }),
    ...('approvals' in claim && { approvals: claim.approvals.map((each) => approvalView(each, isPartner)) }),
  });
}

const disputeView = ({ raisedBy: _raisedBy, ...dispute }: Dispute) => dispute;

const approvalView = (decision: ApprovalDecision, isPartner: boolean) => ({
  purpose: decision.purpose,
  ...decisionTold(decision, isPartner),
});

const forPartner = ({ reading: _reading, ...audit }: ClaimAudit): ClaimAudit => ({
  ...audit,
  checks: audit.checks.filter(({ check }) => !staffOnlyChecks.has(check)).map(withoutNote),
});

const withoutNote = (check: CheckResult): CheckResult => ({ ...check, staffNote: null });

/** The payment as the readers of its claim see it. */
export const claimPaymentView = (payment: Payment): ClaimPaymentView => ClaimPaymentView.strip().parse(payment);

/** The slot as its readers see it; `uploaded` is what the storage says now. */
export function slotView(
  { slotId, kind, label, required, insteadOf, upTo, upload, extraction }: EvidenceSlot,
  uploaded: boolean,
): SlotView {
  return {
    slotId,
    kind,
    label,
    required,
    ...(insteadOf && { insteadOf }),
    ...(upTo !== undefined && { upTo }),
    uploaded,
    ...(upload && {
      document: { sha256: upload.sha256, bytes: upload.bytes, mediaType: upload.mediaType, pages: upload.pages },
    }),
    ...(extraction && { read: extraction.status }),
    ...(extraction?.status === 'unreadable' && { unreadableBecause: extraction.reason }),
  };
}
