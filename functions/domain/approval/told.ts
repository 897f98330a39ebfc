import type { ApprovalDecision } from './decision.ts';

/** A decision as the readers of its item are told it; a partner does not read why that person was asked. docs/handbook.md § Accountability */
export const decisionTold = (
  { role, personName, verdict, reason, amount, version, decidedAt, resolution }: ApprovalDecision,
  isPartner: boolean,
) => ({
  role,
  decidedBy: personName,
  verdict,
  reason,
  amount,
  version,
  decidedAt,
  ...(resolution && !isPartner && { resolution }),
});
