import type { ApprovalDecision } from './decision.ts';

/** A decision as the readers of its item are told it; a partner reads neither why that person was asked nor how they confirmed it. docs/handbook.md § Accountability */
export const decisionTold = (
  { role, personName, verdict, reason, amount, version, decidedAt, signedIn, resolution }: ApprovalDecision,
  isPartner: boolean,
) => ({
  role,
  decidedBy: personName,
  verdict,
  reason,
  amount,
  version,
  decidedAt,
  ...(signedIn && !isPartner && { signedIn }),
  ...(resolution && !isPartner && { resolution }),
});
