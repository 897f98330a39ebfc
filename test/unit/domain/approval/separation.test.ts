import { describe, expect, it } from 'vitest';
import { isBarred, whoMayNotDecide } from '../../../../functions/domain/approval/separation.ts';
import { weekendsOnly } from '../../../../functions/domain/calendar/business-days.ts';
import { Claim } from '../../../../functions/domain/claim/claim.ts';
import * as claims from '../../../../functions/domain/claim/lifecycle.ts';
import * as requests from '../../../../functions/domain/request/lifecycle.ts';
import { MdfRequest } from '../../../../functions/domain/request/request.ts';
import { act, contact, decision, policy, requestId, terms, triaged } from '../examples.ts';
import {
  approvedRequest,
  audit,
  auditedClaim,
  budgetId,
  byPartner,
  openedClaim,
  pendingRequest,
  submittedClaim,
} from '../lifecycle-examples.ts';

const { recordApproval } = requests;

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

it('knows a decider by the address as well, whatever the entry is called by now', () => {
  const by = { personEmail: 'Mia@Vendor.example' };
  const second = recordApproval(pendingRequest().next, { ...act, approval: decision(by) }).next;
  const asked = { purpose: 'request-approval', personId: 'pmm-1b', personEmail: 'mia@vendor.example' } as const;
  expect(isBarred(asked, { request: second })).toBe(true);
  expect(isBarred({ ...asked, personEmail: 'leo@vendor.example' }, { request: second })).toBe(false);

  const inReview = claims.askReview(auditedClaim({ verdict: 'review' }), act).next;
  const approval = decision({ ...by, purpose: 'claim-review', personId: 'pmm-2' });
  const { next: confirming } = claims.askFinance(inReview, { ...act, approvedAmount: 1, approval });
  expect(isBarred({ ...asked, purpose: 'finance-approval' }, { request, claim: confirming })).toBe(true);

  const returned = claims.returnToPartner(inReview, {
    ...act,
    approval: { ...approval, verdict: 'return' },
    reasons: ['No.'],
  });
  const { next: again } = claims.submit(returned.next, { ...act, by: 'partner:bob' });
  expect(isBarred({ ...asked, purpose: 'claim-dispute' }, { request, claim: again })).toBe(true);
  expect(isBarred({ ...asked, purpose: 'finance-approval' }, { request, claim: again })).toBe(true);
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

it('remembers who decided on an earlier submission of the claim', () => {
  const asked = (facts: { purpose: 'claim-review' | 'finance-approval'; personId: string }) => {
    const inReview = claims.askReview(auditedClaim({ verdict: 'review' }), act).next;
    const isReview = facts.purpose === 'claim-review';
    const waiting = isReview
      ? inReview
      : claims.askFinance(auditedClaim({ verdict: 'pass' }), { ...act, approvedAmount: 1 }).next;
    const approval = decision({ ...facts, verdict: 'return' });
    const returned = claims.returnToPartner(waiting, { ...act, approval, reasons: ['Another invoice.'] }).next;
    return claims.submit(returned, { ...act, by: 'partner:bob' }).next;
  };
  const reviewed = { request, claim: asked({ purpose: 'claim-review', personId: 'pmm-2' }) };
  const byFinance = { request, claim: asked({ purpose: 'finance-approval', personId: 'fin-1' }) };
  expect(whoMayNotDecide('claim-dispute', reviewed)).toContain('pmm-2');
  expect(whoMayNotDecide('finance-approval', reviewed)).toContain('pmm-2');
  expect(whoMayNotDecide('claim-review', reviewed)).not.toContain('pmm-2');
  expect(whoMayNotDecide('claim-dispute', byFinance)).toContain('fin-1');
  expect(whoMayNotDecide('finance-approval', byFinance)).not.toContain('fin-1');
});

describe('remembers who submitted an earlier version', () => {
  const pam = { name: 'Pam', email: 'Pam@vendor.example' };
  const asPam = { purpose: 'request-approval', personId: 'pam', personEmail: 'pam@vendor.example' } as const;
  const asAnotherEntry = { ...asPam, personId: 'pam-2' };

  it('of a request, which a partner changed since', () => {
    const first = requests.submit({ ...act, by: 'pam', contact: pam, requestId, partnerId: 'northwind', terms }).next;
    const triage = requests.applyTriage(first, { ...act, decision: triaged() }).next;
    const returned = requests.returnForChanges(triage, { ...act, reason: 'Shift it.' }).next;
    const revised = requests.revise(returned, { ...byPartner, terms }).next;
    expect(MdfRequest.parse(revised)).toMatchObject({ version: 2, submittedBy: 'partner:ada', contact });
    const decided = { ...triaged(), requestVersion: 2 };
    const pending = requests.askApproval(requests.applyTriage(revised, { ...act, decision: decided }).next, act).next;
    for (const who of [asPam, asAnotherEntry]) expect(isBarred(who, { request: pending })).toBe(true);
    expect(isBarred({ ...asPam, personId: 'leo', personEmail: 'leo@vendor.example' }, { request: pending })).toBe(
      false,
    );
    const approval = decision({ ...asAnotherEntry, version: 2 });
    expect(() => recordApproval(pending, { ...act, approval })).toThrow('of their own');

    const granted = { ...act, approval: decision({ version: 2 }), budgetId, reserved: 400_000, policy };
    const { next: approved } = requests.approve(pending, granted);
    expect(isBarred({ ...asPam, purpose: 'finance-approval' }, { request: approved })).toBe(true);
    const again = requests.revise(requests.returnForChanges(pending, { ...act, reason: 'Once more.' }).next, {
      ...byPartner,
      terms,
    }).next;
    expect(again.submittedBefore).toEqual(['pam', pam.email, 'partner:ada', contact.email]);
  });

  it('of a claim, by the address that they submitted with', () => {
    const submitted = claims.submit(openedClaim().next, { ...act, by: 'partner:pam', email: pam.email }).next;
    const asReviewer = { ...asPam, purpose: 'claim-review' as const };
    expect(isBarred(asReviewer, { request, claim: submitted })).toBe(true);
    const extracted = claims.startExtraction(submitted, act).next;
    const audited = claims.recordAudit(extracted, { ...act, audit: { ...audit, verdict: 'fail' } }).next;
    const returned = claims.returnToPartner(audited, { ...act, reasons: ['Another invoice.'] }).next;
    const again = claims.submit(returned, { ...act, by: 'partner:bob', email: 'bob@northwind.example' }).next;
    expect(again.submittedBefore).toEqual([...partner, 'partner:pam', pam.email]);
    const reviewable = claims.recordAudit(claims.startExtraction(again, act).next, {
      ...act,
      audit: { ...audit, verdict: 'review' },
    }).next;
    const inReview = Claim.parse(claims.askReview(reviewable, act).next);
    expect(isBarred(asReviewer, { request, claim: inReview })).toBe(true);
    expect(isBarred({ ...asReviewer, personEmail: 'BOB@northwind.example' }, { request, claim: inReview })).toBe(true);
    const approval = decision({ ...asReviewer, version: 2 });
    expect(() => claims.askFinance(inReview, { ...act, approvedAmount: 1, approval })).toThrow('of their own');
  });
});
