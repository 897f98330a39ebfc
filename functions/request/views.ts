import type { Claim } from '../domain/claim/claim.ts';
import type { DomainEvent } from '../domain/event/event.ts';
import type { Principal } from '../domain/identity/role.ts';
import type { MdfRequest } from '../domain/request/request.ts';
import type { TriageDecision } from '../domain/triage/decision.ts';
import { timelineEntry } from '../platform/http/timeline.ts';
import type { DecisionView, RequestReading, RequestView } from './wire.ts';

export const requestView = (request: MdfRequest): RequestView => ({
  requestId: request.requestId,
  partnerId: request.partnerId,
  status: request.status,
  version: request.version,
  terms: request.terms,
  reason: reasonOf(request),
  submittedAt: request.submittedAt,
  updatedAt: request.updatedAt,
});

function reasonOf(request: MdfRequest): string | null {
  if (request.status === 'returned') return request.returnReason;
  return request.status === 'rejected' ? request.rejectReason : null;
}

export const decisionView = ({ requestVersion: _, ...decision }: TriageDecision): DecisionView => decision;

type Whole = {
  readonly request: MdfRequest;
  readonly claims: readonly Claim[];
  /** Minor units that claims hold or have taken of the reservation. */
  readonly claimed: number;
  readonly timeline: readonly DomainEvent[];
};

/** A request with everything that became of it, as this reader may see it. */
export const readingView = ({ request, claims, claimed, timeline }: Whole, reader: Principal): RequestReading => ({
  request: requestView(request),
  decision: 'triage' in request ? decisionView(request.triage) : null,
  approvals: approvalsView(request),
  funding: fundingView(request, claimed),
  claims: claims.map(claimSummary),
  timeline: timeline.map((event) => timelineEntry(event, reader)),
});

function approvalsView(request: MdfRequest): RequestReading['approvals'] {
  if (!('approvals' in request)) return [];
  return request.approvals.map(({ stage, role, personName, verdict, reason, amount, version, decidedAt }) => ({
    stage,
    role,
    decidedBy: personName,
    verdict,
    reason,
    amount,
    version,
    decidedAt,
  }));
}

function fundingView(request: MdfRequest, claimed: number): RequestReading['funding'] {
  if (!('reserved' in request)) return null;
  const { budgetId, reserved, claimDeadline, approvedAt } = request;
  const left = 'released' in request ? 0 : reserved - claimed;
  return { budgetId, reserved, left, claimDeadline, approvedAt };
}

const claimSummary = (claim: Claim): RequestReading['claims'][number] => ({
  claimId: claim.claimId,
  status: claim.status,
  amount: claim.amount,
  payable: 'payable' in claim ? claim.payable : null,
  openedAt: claim.openedAt,
  updatedAt: claim.updatedAt,
});
