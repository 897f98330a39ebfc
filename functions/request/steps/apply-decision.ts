import * as z from 'zod';
import { chainOf } from '../../domain/approval/chain.ts';
import { type ApprovalDecision, ApprovalVerdict } from '../../domain/approval/decision.ts';
import { assertNever, Refusal } from '../../domain/errors.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { recordApproval, reject, requestTransitions, returnForChanges } from '../../domain/request/lifecycle.ts';
import type { MdfRequest, RequestIn } from '../../domain/request/request.ts';
import { readApproval } from '../../store/approvals.ts';
import { eventChange } from '../../store/changes.ts';
import { commit } from '../../store/commit.ts';
import { activePolicy } from '../../store/policies.ts';
import { moveRequest } from '../../store/requests.ts';
import type { Table } from '../../store/table.ts';
import type { RequestDeps } from '../deps.ts';
import { conclude } from './conclude.ts';
import { type DecisionReply, decisionReply } from './decision-reply.ts';
import { onFreshRequest } from './fresh.ts';
import { fund } from './fund.ts';

export const DecisionInput = z.strictObject({
  requestId: z.string(),
  stage: z.int().min(0),
  /**
   * `closed` where the question needs no answer any more: what came in between says where the request stands. Null for a
   * request that triage pre-approved, and for one that holds the decisions of its chain in parallel.
   */
  decision: z
    .union([
      z.strictObject({ verdict: ApprovalVerdict, approvalId: z.string() }),
      z.strictObject({ verdict: z.literal('closed'), approvalId: z.string().optional() }),
    ])
    .nullable(),
});

/**
 * Moves a request by an approver's decision, which is read from the approval and not from the workflow. After the last
 * stage, or pre-approved, its money is reserved. A decision that was applied before gets the same answer, and so does one
 * that a withdrawal or a change came before.
 * docs/handbook.md § Approval by e-mail link
 */
export async function applyDecision(
  { requestId, stage, decision }: z.infer<typeof DecisionInput>,
  deps: RequestDeps,
): Promise<DecisionReply> {
  const policy = await activePolicy(deps.table);
  const isClosed = decision?.verdict === 'closed';
  const approval =
    decision && !isClosed ? await decidedApproval(deps.table, requestId, decision.approvalId) : undefined;
  return onFreshRequest(deps.table, requestId, async (request) => {
    const next = isClosed ? ledElsewhere(request) : await movedBy(request, { stage, approval }, policy, deps);
    return decisionReply(next, policy, deps.clock.now());
  });
}

/** In order the workflow plans anew what it still waits for; it cannot go on from one seat of a chain in parallel. */
function ledElsewhere(request: MdfRequest): MdfRequest {
  if (request.status !== 'pending-approval' || !request.inParallel) return request;
  throw new Refusal('wrong-state', 'The request waits for a chain in parallel, and not for the one that is closed.');
}

type Undecided = RequestIn<'triaged' | 'pending-approval'>;
type Taken = { readonly stage: number; readonly approval: ApprovalDecision | undefined };

function movedBy(
  request: MdfRequest,
  { stage, approval }: Taken,
  policy: Policy,
  deps: RequestDeps,
): Promise<MdfRequest> {
  if (request.status === 'pending-approval' && request.inParallel) return conclude(request, policy, deps);
  return waitsFor(request, stage, approval) ? move(request, approval, policy, deps) : Promise.resolve(request);
}

async function decidedApproval(table: Table, requestId: string, approvalId: string): Promise<ApprovalDecision> {
  const approval = await readApproval(table, requestId, approvalId);
  if (!approval?.decision) throw new Error(`approval ${approvalId} of ${requestId} is not decided`);
  return approval.decision;
}

/** False once this decision was applied, or when the request was withdrawn meanwhile. */
function waitsFor(request: MdfRequest, stage: number, approval: ApprovalDecision | undefined): request is Undecided {
  return approval
    ? request.status === 'pending-approval' && request.stage === stage
    : request.status === 'triaged' && request.triage.preApproved;
}

async function move(
  request: Undecided,
  approval: ApprovalDecision | undefined,
  policy: Policy,
  deps: RequestDeps,
): Promise<MdfRequest> {
  if (!approval || (approval.verdict === 'approve' && isLast(request, approval, policy))) {
    return fund(request, approval, policy, deps);
  }
  const { next, event } = transition(request, approval, deps.clock.now());
  await commit(deps.table, [
    moveRequest(next, requestTransitions.recordApproval.from),
    eventChange({ ...event, eventId: deps.newId('evt') }),
  ]);
  return next;
}

const isLast = (request: Undecided, { stage }: ApprovalDecision, { rules }: Policy): boolean =>
  stage + 1 >= chainOf(request, rules).length;

function transition(request: Undecided, approval: ApprovalDecision, at: string) {
  const act = { at, by: approval.personId, approval };
  // The page asks for a reason with every verdict but approval.
  const reason = approval.reason ?? 'no reason was given';
  switch (approval.verdict) {
    case 'approve':
      return recordApproval(request, act);
    case 'reject':
      return reject(request, { ...act, reason });
    case 'return':
      return returnForChanges(request, { ...act, reason });
    default:
      return assertNever(approval.verdict);
  }
}
