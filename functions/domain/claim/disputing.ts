import type { ApprovalDecision } from '../approval/decision.ts';
import { businessDeadline, type HolidayCalendar } from '../calendar/business-days.ts';
import { dayOf } from '../calendar/days.ts';
import { Refusal } from '../errors.ts';
import type { Act, Transition } from '../event/change.ts';
import { formatMoney } from '../money/amount.ts';
import { requireState } from '../transition.ts';
import type { Claim, ClaimIn } from './claim.ts';
import type { Dispute } from './dispute.ts';
import { claimEvent, decidedPart, requireDecision } from './parts.ts';
import { claimTransitions as steps } from './transitions.ts';

type Disputing = Act & {
  readonly reason: string;
  readonly answerBusinessDays: number;
  readonly calendar: HolidayCalendar;
};

/**
 * The partner objects to a rejection: once for ever, within its days, on the same evidence. docs/handbook.md § Disputes
 * @throws Refusal `wrong-state` when the claim is not rejected, was disputed before, or the days are over.
 */
export function dispute(current: Claim, act: Disputing): Transition<ClaimIn<'disputed'>> {
  requireUndisputed(current);
  const claim = requireState(current, steps.dispute.from, 'dispute the claim');
  const { reasons, rejectedAt } = claim;
  requireInTime(claim, act);
  const answerBy = businessDeadline(act.at, act.answerBusinessDays, act.calendar);
  const next = {
    ...decidedPart(claim, act),
    reasons,
    rejectedAt,
    dispute: {
      version: claim.version,
      reason: act.reason,
      raisedBy: act.by,
      raisedAt: act.at,
      answerBy,
      rejection: { reasons, rejectedAt },
    },
    status: steps.dispute.to,
  };
  const sentence = `The partner disputes the rejection; the answer is due on ${dayOf(answerBy)}.`;
  return { next, event: claimEvent('claim.disputed', next, act, sentence, { answerBy }) };
}

function requireUndisputed(claim: Claim): void {
  if (!('dispute' in claim) || !claim.dispute) return;
  const { raisedAt } = claim.dispute;
  throw new Refusal('wrong-state', `The claim was disputed on ${dayOf(raisedAt)}; a claim is disputed once.`);
}

function requireInTime({ rejectedAt, canDisputeUntil }: ClaimIn<'rejected'>, { at }: Act): void {
  if (canDisputeUntil === undefined) {
    throw new Refusal('wrong-state', `The rejection of ${dayOf(rejectedAt)} cannot be disputed.`);
  }
  if (dayOf(at) <= canDisputeUntil) return;
  throw new Refusal('wrong-state', `The last day to dispute the rejection was ${canDisputeUntil}.`);
}

type Granting = Act & {
  readonly approval: ApprovalDecision;
  readonly approvedAmount: number;
  readonly reasons: readonly string[];
};

/** Another reviewer finds for the partner: finance is asked to confirm `approvedAmount` minor units. docs/handbook.md § Disputes */
export function grantDispute(current: Claim, act: Granting): Transition<ClaimIn<'pending-finance'>> {
  const claim = requireState(current, steps.grantDispute.from, 'grant the dispute');
  const { approval, approvedAmount, reasons } = act;
  requireDecision(claim, approval, { purpose: 'claim-dispute', verdict: 'approve' });
  if (approvedAmount > claim.amount) throw new Refusal('invalid', 'More would be paid than was claimed.');
  if (approvedAmount < 1) throw new Refusal('invalid', 'Nothing would be paid.');
  const next = {
    ...decidedPart(claim, act, approval),
    dispute: answered(claim.dispute, { outcome: 'granted', reasons: [...reasons], answeredAt: act.at }),
    approvedAmount,
    status: steps.grantDispute.to,
  };
  const sentence = `The dispute was granted. Finance is asked to confirm ${formatMoney(approvedAmount, claim.currency)}.`;
  return { next, event: claimEvent('claim.dispute-granted', next, act, sentence, { approvedAmount }) };
}

/** The dispute with its answer. */
export const answered = (open: Dispute, answer: NonNullable<Dispute['answer']>): Dispute => ({ ...open, answer });
