import type { ClaimAudit } from '../../../functions/domain/audit/finding.ts';
import * as claims from '../../../functions/domain/claim/lifecycle.ts';
import * as requests from '../../../functions/domain/request/lifecycle.ts';
import type { RequestTerms } from '../../../functions/domain/request/terms.ts';
import { act, claimId, contact, decision, policy, requestId, terms, triaged } from './examples.ts';

export const budgetId = '2027Q1-emea-USD';
export const byPartner = { ...act, by: 'partner:ada', contact };

export const submittedRequest = (asked: RequestTerms = terms) =>
  requests.submit({ ...byPartner, requestId, partnerId: 'northwind', terms: asked });
export const triagedRequest = (answer = triaged()) =>
  requests.applyTriage(submittedRequest().next, { ...act, decision: answer });
export const pendingRequest = () => requests.askApproval(triagedRequest().next, act);
export const approvedRequest = () =>
  requests.approve(pendingRequest().next, { ...act, approval: decision(), budgetId, reserved: 400_000, policy });
export const claimableRequest = () => requests.makeClaimable(requests.start(approvedRequest().next, act).next, act);

export const audit: ClaimAudit = {
  verdict: 'pass',
  eligibleTotal: 400_000,
  auditedAmount: 200_000,
  checks: [],
  policyVersion: 7,
  auditedAt: act.at,
};
export const openedClaim = () =>
  claims.open({ ...byPartner, claimId, request: claimableRequest().next, amount: 200_000 });
export const submittedClaim = () => claims.submit(openedClaim().next, { ...act, by: 'partner:bob' }).next;
export const auditedClaim = (facts: Partial<ClaimAudit> = {}) =>
  claims.recordAudit(claims.startExtraction(submittedClaim(), act).next, { ...act, audit: { ...audit, ...facts } })
    .next;
