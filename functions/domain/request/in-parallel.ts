import { isNamed, namesOf } from '../approval/decider.ts';
import type { ApprovalDecision } from '../approval/decision.ts';
import { Refusal } from '../errors.ts';
import type { Act } from '../event/change.ts';
import { requireState } from '../transition.ts';
import { filedPart } from './parts.ts';
import type { RequestIn } from './request.ts';
import { submittersOf } from './submitters.ts';
import { requestTransitions as steps } from './transitions.ts';

type Undecided = RequestIn<'triaged' | 'pending-approval'>;
type Pending = RequestIn<'pending-approval'>;

/** The stages of a chain in parallel that wait for their decision; none once one of them was rejected or returned. */
export function stagesWaiting(request: Undecided): number[] {
  const taken = 'approvals' in request ? request.approvals : [];
  if (taken.some(({ verdict }) => verdict !== 'approve')) return [];
  return (request.inParallel ?? []).flatMap((_, stage) => (taken.some((each) => each.stage === stage) ? [] : [stage]));
}

/** True once every approver of a chain in parallel agreed. docs/handbook.md § Approval by e-mail link */
export const isAgreed = (request: Undecided): boolean =>
  request.inParallel !== undefined &&
  stagesWaiting(request).length === 0 &&
  'approvals' in request &&
  request.approvals.every(({ verdict }) => verdict === 'approve');

/** The rejection, or return for changes, that decides a chain in parallel. docs/handbook.md § Approval by e-mail link */
export const refusalIn = ({ inParallel, approvals }: Pending): ApprovalDecision | undefined =>
  inParallel && approvals.find(({ verdict }) => verdict !== 'approve');

/** @throws Refusal `forbidden` for whoever submitted the request or decided another stage of it. docs/handbook.md § People */
export function requireAnother(request: Undecided, approval: ApprovalDecision): void {
  const earlier = 'approvals' in request ? request.approvals.flatMap(namesOf) : [];
  if (isNamed(approval, [...submittersOf(request), ...earlier])) {
    throw new Refusal('forbidden', 'Nobody decides on a request of their own, or on two stages of one.');
  }
}

/**
 * The request keeps the decision on one stage of its chain in parallel, in the write that takes it: what is decided next
 * finds it there. docs/handbook.md § Approval by e-mail link
 * @throws Refusal `conflict` for a stage that waits no more or another version; `forbidden` for whoever submitted the
 * request or decided another stage of it.
 */
export function recordInParallel(current: Pending, act: Act & { readonly approval: ApprovalDecision }): Pending {
  const request = requireState(current, steps.recordApproval.from, 'record the decision');
  const { approval } = act;
  if (approval.version !== request.version || !stagesWaiting(request).includes(approval.stage)) {
    throw new Refusal('conflict', 'The request has moved on since that decision.');
  }
  requireAnother(request, approval);
  const { triage, inParallel } = request;
  const approvals = [...request.approvals, approval];
  return { ...filedPart(request, act), triage, inParallel, approvals, stage: approvals.length, status: request.status };
}
