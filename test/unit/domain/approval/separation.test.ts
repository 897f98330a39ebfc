import { expect, it } from 'vitest';
import { whoMayNotDecide } from '../../../../functions/domain/approval/separation.ts';
import { weekendsOnly } from '../../../../functions/domain/calendar/business-days.ts';
import * as claims from '../../../../functions/domain/claim/lifecycle.ts';
import { recordApproval } from '../../../../functions/domain/request/lifecycle.ts';
import { act, decision } from '../examples.ts';
import { approvedRequest, auditedClaim, openedClaim, pendingRequest, submittedClaim } from '../lifecycle-examples.ts';

const partner = ['partner:ada', 'ada@northwind.example'];
const { next: request } = approvedRequest();

it('keeps submitters from deciding', () => {
  expect(whoMayNotDecide('request-approval', { request: pendingRequest().next })).toEqual(partner);
  expect(whoMayNotDecide('claim-review', { request, claim: submittedClaim() })).toEqual([...partner, 'partner:bob']);
  expect(whoMayNotDecide('claim-review', { request, claim: openedClaim().next })).toEqual(partner);
});

it('asks another human at every stage of a request', () => {
  const second = recordApproval(pendingRequest().next, { ...act, approval: decision() }).next;
  expect(whoMayNotDecide('request-approval', { request: second })).toContain('pmm-1');
});

it('keeps who approved the request or reviewed the claim from confirming its payment', () => {
  const inReview = claims.askReview(auditedClaim({ verdict: 'review' }), act).next;
  const approval = decision({ purpose: 'claim-review', personId: 'pmm-2' });
  const { next: claim } = claims.askFinance(inReview, { ...act, approvedAmount: 1, approval });
  expect(whoMayNotDecide('finance-approval', { request, claim })).toEqual([
    ...partner,
    'partner:bob',
    'pmm-1',
    'pmm-2',
  ]);
});

it('keeps who rejected a claim from answering its dispute, and leaves who approved the request', () => {
  const inReview = claims.askReview(auditedClaim({ verdict: 'review' }), act).next;
  const approval = decision({ purpose: 'claim-review', personId: 'pmm-2', verdict: 'reject' });
  const rejected = claims.reject(inReview, { ...act, approval, reasons: ['No.'], disputeDays: 30 }).next;
  const { next: claim } = claims.dispute(rejected, {
    ...act,
    reason: 'It is ours.',
    answerBusinessDays: 5,
    calendar: weekendsOnly,
  });
  expect(whoMayNotDecide('claim-dispute', { request, claim })).toEqual([...partner, 'partner:bob', 'pmm-2']);
  expect(whoMayNotDecide('finance-approval', { request, claim })).toContain('pmm-2');
});
