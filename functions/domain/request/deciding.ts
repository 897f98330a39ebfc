import type { ApprovalDecision } from '../approval/decision.ts';
import { addDays } from '../calendar/days.ts';
import { Refusal } from '../errors.ts';
import type { Act, Transition } from '../event/change.ts';
import { formatMoney } from '../money/amount.ts';
import type { Policy } from '../policy/policy.ts';
import type { Program } from '../program/program.ts';
import { atApproval } from '../program/program-at-approval.ts';
import { requireState } from '../transition.ts';
import { fundableAmount } from '../triage/cap.ts';
import { isAgreed, requireAnother } from './in-parallel.ts';
import { chainPart, filedPart, requestEvent } from './parts.ts';
import type { MdfRequest, RequestIn } from './request.ts';
import { requestTransitions as steps } from './transitions.ts';

type Undecided = RequestIn<'triaged' | 'pending-approval'>;
type Decided = Act & { readonly approval?: ApprovalDecision | undefined };

/** The first approver is asked. @throws Refusal when triage did not leave it to people. docs/handbook.md § Approval by e-mail link */
export function askApproval(current: MdfRequest, act: Act): Transition<RequestIn<'pending-approval'>> {
  const request = requireState(current, steps.askApproval.from, 'ask for approval');
  requireFundable(request);
  const next = {
    ...filedPart(request, act),
    triage: request.triage,
    ...chainPart(request),
    approvals: [],
    stage: 0,
    status: steps.askApproval.to,
  };
  return {
    next,
    event: requestEvent('request.approval-asked', next, act, 'The request waits for approval.', { stage: 0 }),
  };
}

/** An approver but the last said yes: the next stage. docs/handbook.md § Approval by e-mail link */
export function recordApproval(
  current: MdfRequest,
  act: Act & { readonly approval: ApprovalDecision },
): Transition<RequestIn<'pending-approval'>> {
  const request = requireState(current, steps.recordApproval.from, 'record the approval');
  requireVerdict(request, act.approval, 'approve');
  const next = {
    ...filedPart(request, act),
    triage: request.triage,
    ...chainPart(request),
    approvals: [...request.approvals, act.approval],
    stage: request.stage + 1,
    status: steps.recordApproval.to,
  };
  const sentence = 'An approver agreed; the next one is asked.';
  return { next, event: requestEvent('request.approval-asked', next, act, sentence, { stage: next.stage }) };
}

type Granted = {
  readonly budgetId: string;
  readonly reserved: number;
  readonly policy: Policy;
  readonly program?: Program | undefined;
  readonly funds?: number | undefined;
};

/**
 * The request is funded: its money is reserved and its claim deadline set, by the policy in force now; the share of its
 * program and the partner's funds are kept with it, because its claims are judged by them. Without a decision only where
 * triage pre-approved it, or where it holds those of a whole chain in parallel. docs/handbook.md § Request
 * @param act `reserved` in minor units, within what triage allows; `funds` those allocated to the partner.
 */
export function approve(current: MdfRequest, act: Decided & Granted): Transition<RequestIn<'approved'>> {
  const request = requireState(current, steps.approve.from, 'approve the request');
  const { budgetId, reserved, policy, approval, program, funds } = act;
  requireFundable(request);
  const mayDoWithout = request.status === 'triaged' && request.triage.preApproved;
  if (!approval && !mayDoWithout && !isAgreed(request))
    throw new Refusal('wrong-state', 'Nobody has approved the request yet.');
  if (approval) {
    requireVerdict(request, approval, 'approve');
    if (request.inOrder && approval.stage + 1 < request.inOrder.length)
      throw new Refusal('wrong-state', 'The last seat of the chain has not agreed yet.');
  }
  if (reserved > fundableAmount(request.terms.amount, request.triage)) {
    throw new Refusal('invalid', 'More would be reserved than may be approved.', [
      { field: '/reserved', problem: 'must not exceed the amount asked nor the cap of triage' },
    ]);
  }
  const next = {
    ...filedPart(request, act),
    triage: request.triage,
    approvals: approvalsWith(request, approval),
    budgetId,
    reserved,
    approvedAt: act.at,
    claimDeadline: addDays(request.terms.endDate, policy.rules.claim.claimDays),
    policyVersion: policy.version,
    ...(program && { program: atApproval(program) }),
    ...(funds !== undefined && { funds }),
    status: steps.approve.to,
  };
  const sentence = `The request was approved; ${formatMoney(reserved, request.terms.currency)} is reserved.`;
  const facts = { reserved, currency: request.terms.currency, budgetId, claimDeadline: next.claimDeadline };
  return { next, event: requestEvent('request.approved', next, act, sentence, facts) };
}

/** The request ends without money, by triage or by an approver. docs/handbook.md § Request */
export function reject(
  current: MdfRequest,
  act: Decided & { readonly reason: string },
): Transition<RequestIn<'rejected'>> {
  const request = requireState(current, steps.reject.from, 'reject the request');
  if (act.approval) requireVerdict(request, act.approval, 'reject');
  const next = {
    ...filedPart(request, act),
    triage: request.triage,
    ...chainPart(request),
    approvals: approvalsWith(request, act.approval),
    rejectReason: act.reason,
    status: steps.reject.to,
  };
  const event = requestEvent('request.rejected', next, act, 'The request was rejected.');
  return { next, event: { ...event, reason: act.reason } };
}

/** The partner may change the request and submit it again, be it on an approver's wish or on triage's offer. docs/handbook.md § Request */
export function returnForChanges(
  current: MdfRequest,
  act: Decided & { readonly reason: string },
): Transition<RequestIn<'returned'>> {
  const request = requireState(current, steps.returnForChanges.from, 'return the request');
  if (act.approval) requireVerdict(request, act.approval, 'return');
  const next = {
    ...filedPart(request, act),
    triage: request.triage,
    ...chainPart(request),
    approvals: approvalsWith(request, act.approval),
    returnReason: act.reason,
    status: steps.returnForChanges.to,
  };
  const event = requestEvent('request.returned', next, act, 'The request was returned.');
  return { next, event: { ...event, reason: act.reason } };
}

const approvalsWith = (request: Undecided, approval: ApprovalDecision | undefined): ApprovalDecision[] => [
  ...(request.status === 'pending-approval' ? request.approvals : []),
  ...(approval ? [approval] : []),
];

function requireFundable({ triage }: Undecided): void {
  if (triage.outcome === 'fund' || triage.outcome === 'review') return;
  throw new Refusal('wrong-state', 'Triage did not let the request through.');
}

/** The decision must be the one the request waits for: its version, its stage, another human's, and that verdict. */
function requireVerdict(request: Undecided, approval: ApprovalDecision, verdict: ApprovalDecision['verdict']): void {
  const stage = request.status === 'pending-approval' ? request.stage : 0;
  if (approval.version !== request.version || approval.stage !== stage) {
    throw new Refusal('conflict', 'The request has moved on since that decision.');
  }
  requireAnother(request, approval);
  if (approval.verdict !== verdict) throw new Refusal('wrong-state', `The approver did not decide to ${verdict}.`);
}
