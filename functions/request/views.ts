import { decisionTold } from '../domain/approval/told.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { DomainEvent } from '../domain/event/event.ts';
import type { Principal } from '../domain/identity/role.ts';
import type { MdfRequest } from '../domain/request/request.ts';
import type { TriageDecision } from '../domain/triage/decision.ts';
import { timelineEntry } from '../platform/http/timeline.ts';
import type { DecisionView, FundingView, RequestReading, RequestView } from './wire.ts';

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
  approvals: approvalsView(request, reader.roles.includes('partner-user')),
  funding: fundingView(request, claimed),
  claims: claims.map(claimSummary),
  timeline: timeline.map((event) => timelineEntry(event, reader)),
});

function approvalsView(request: MdfRequest, isPartner: boolean): RequestReading['approvals'] {
  if (!('approvals' in request)) return [];
  return request.approvals.map((each) => ({ stage: each.stage, ...decisionTold(each, isPartner) }));
}

const fundingView = (request: MdfRequest, claimed: number): RequestReading['funding'] =>
  'reserved' in request ? fundingOf(request, claimed) : null;

/** What a request holds of its budget; `claimed`: minor units that claims hold of it. */
export function fundingOf(request: Extract<MdfRequest, { reserved: number }>, claimed: number): FundingView {
  const { budgetId, reserved, claimDeadline, extension, approvedAt } = request;
  const left = 'released' in request ? 0 : reserved - claimed;
  return { budgetId, reserved, left, claimDeadline, ...extensionOf(extension), approvedAt };
}

function extensionOf(extension: Extract<MdfRequest, { reserved: number }>['extension']) {
  if (!extension) return {};
  const { before, personName, reason, grantedAt } = extension;
  return { extension: { before, grantedBy: personName, reason, grantedAt } };
}

const claimSummary = (claim: Claim): RequestReading['claims'][number] => ({
  claimId: claim.claimId,
  status: claim.status,
  amount: claim.amount,
  payable: 'payable' in claim ? claim.payable : null,
  openedAt: claim.openedAt,
  updatedAt: claim.updatedAt,
});
