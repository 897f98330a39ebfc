import type { ApprovalDecision } from '../approval/decision.ts';
import { addDays, dayOf } from '../calendar/days.ts';
import { assertNever, Refusal } from '../errors.ts';
import type { Act, Transition } from '../event/change.ts';
import { formatMoney } from '../money/amount.ts';
import { requireState } from '../transition.ts';
import type { Claim, ClaimIn } from './claim.ts';
import { answered } from './disputing.ts';
import { claimEvent, decidedPart, requireDecision } from './parts.ts';
import { claimTransitions as steps } from './transitions.ts';

type Decided = Act & { readonly approval?: ApprovalDecision | undefined };
type Reasoned = Decided & { readonly reasons: readonly string[] };

/** A reviewer is asked to look at what the audit left open. docs/handbook.md § Claim */
export function askReview(current: Claim, act: Act): Transition<ClaimIn<'in-review'>> {
  const claim = requireState(current, steps.askReview.from, 'ask for a review');
  if (claim.audit.verdict !== 'review') throw new Refusal('wrong-state', 'The audit leaves nothing to review.');
  const next = { ...decidedPart(claim, act), status: steps.askReview.to };
  return { next, event: claimEvent('claim.review-asked', next, act, 'A person looks at the claim.') };
}

/** Back to the partner with every reason and what to mend, in one reply. docs/handbook.md § Claim */
export function returnToPartner(current: Claim, act: Reasoned): Transition<ClaimIn<'returned'>> {
  const claim = requireState(current, steps.returnToPartner.from, 'return the claim');
  if (act.approval) requireDecision(claim, act.approval, { purpose: asked(claim), verdict: 'return' });
  const next = {
    ...decidedPart(claim, act, act.approval),
    reasons: [...act.reasons],
    status: steps.returnToPartner.to,
  };
  const facts = { reasons: act.reasons.length };
  const event = claimEvent('claim.returned', next, act, 'The claim was returned.', facts);
  return { next, event: { ...event, reason: act.reasons.join(' ') } };
}

/**
 * Finance is asked to confirm `approvedAmount` minor units: after a passed audit, or after a reviewer's approval.
 * docs/handbook.md § Claim
 */
export function askFinance(
  current: Claim,
  act: Decided & { readonly approvedAmount: number },
): Transition<ClaimIn<'pending-finance'>> {
  const claim = requireState(current, steps.askFinance.from, 'ask finance');
  if (act.approval) requireDecision(claim, act.approval, { purpose: 'claim-review', verdict: 'approve' });
  const reviewed = claim.status === 'in-review' && act.approval !== undefined;
  if (!reviewed && claim.audit.verdict !== 'pass') {
    throw new Refusal('wrong-state', 'The audit did not pass the claim and no reviewer approved it.');
  }
  if (act.approvedAmount > claim.amount) throw new Refusal('invalid', 'More would be paid than was claimed.');
  if (act.approvedAmount < 1) throw new Refusal('invalid', 'Nothing would be paid.');
  const { approvedAmount } = act;
  const next = { ...decidedPart(claim, act, act.approval), approvedAmount, status: steps.askFinance.to };
  const sentence = `Finance is asked to confirm ${formatMoney(approvedAmount, claim.currency)}.`;
  return { next, event: claimEvent('claim.finance-asked', next, act, sentence, { approvedAmount }) };
}

/** Finance confirms. docs/handbook.md § Reimbursement */
export function approve(
  current: Claim,
  act: Act & { readonly approval: ApprovalDecision },
): Transition<ClaimIn<'approved'>> {
  const claim = requireState(current, steps.approve.from, 'approve the claim');
  requireDecision(claim, act.approval, { purpose: 'finance-approval', verdict: 'approve' });
  const { approvedAmount } = claim;
  const next = { ...decidedPart(claim, act, act.approval), approvedAmount, status: steps.approve.to };
  const sentence = `The claim was approved: ${formatMoney(approvedAmount, claim.currency)}.`;
  return { next, event: claimEvent('claim.approved', next, act, sentence, { approvedAmount }) };
}

/**
 * The claim ends without money, or a dispute without success. What was never disputed may be within `disputeDays`.
 * docs/handbook.md § Disputes
 */
export function reject(
  current: Claim,
  act: Reasoned & { readonly disputeDays: number },
): Transition<ClaimIn<'rejected'>> {
  const claim = requireState(current, steps.reject.from, 'reject the claim');
  if (act.approval) requireDecision(claim, act.approval, { purpose: asked(claim), verdict: 'reject' });
  const reasons = [...act.reasons];
  const upheld = { outcome: 'upheld', reasons, answeredAt: act.at } as const;
  const next = {
    ...decidedPart(claim, act, act.approval),
    ...(claim.status === 'disputed' && { dispute: answered(claim.dispute, upheld) }),
    ...(!claim.dispute && { canDisputeUntil: addDays(dayOf(act.at), act.disputeDays) }),
    reasons,
    rejectedAt: act.at,
    status: steps.reject.to,
  };
  const what = claim.status === 'disputed' ? 'The rejection was upheld.' : 'The claim was rejected.';
  const event = claimEvent('claim.rejected', next, act, what, { reasons: act.reasons.length });
  return { next, event: { ...event, reason: reasons.join(' ') } };
}

/** Which question a claim in that state waits for. */
function asked({
  status,
}: ClaimIn<'audited' | 'in-review' | 'disputed' | 'pending-finance'>): ApprovalDecision['purpose'] {
  switch (status) {
    case 'audited':
    case 'in-review':
      return 'claim-review';
    case 'disputed':
      return 'claim-dispute';
    case 'pending-finance':
      return 'finance-approval';
    default:
      return assertNever(status);
  }
}
