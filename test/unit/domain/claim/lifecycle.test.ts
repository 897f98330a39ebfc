import { describe, expect, it } from 'vitest';
import { Claim } from '../../../../functions/domain/claim/claim.ts';
import * as steps from '../../../../functions/domain/claim/lifecycle.ts';
import { DomainEvent } from '../../../../functions/domain/event/event.ts';
import { act, decision } from '../examples.ts';
import { auditedClaim, openedClaim, submittedClaim } from '../lifecycle-examples.ts';

const reviewed = decision({ purpose: 'claim-review' });
const confirmed = decision({ purpose: 'finance-approval', role: 'finance', personId: 'fin-1' });
const pending = () => steps.askFinance(auditedClaim(), { ...act, approvedAmount: 200_000 });

describe('from draft to closed', () => {
  it('keeps every stage in the form that is stored, and tells it', () => {
    const approved = steps.approve(pending().next, { ...act, approval: confirmed });
    const instructed = steps.instructPayment(approved.next, act);
    const paid = steps.settle(instructed.next, { ...act, settlementReference: 'ERP-1' });
    const closed = steps.close(paid.next, { ...act, outcome: 'overdue' });
    for (const { next, event } of [openedClaim(), pending(), approved, instructed, paid, closed]) {
      expect(Claim.parse(next)).toEqual(next);
      expect(DomainEvent.parse({ ...event, eventId: 'evt_1' }).facts).toMatchObject({ requestId: next.requestId });
    }
    expect(paid.next).toMatchObject({ payable: 200_000, settlementReference: 'ERP-1', approvals: [confirmed] });
    expect(closed.event.sentence).toContain('overdue');
  });

  it('takes the currency of the request', () => {
    expect(openedClaim().next).toMatchObject({ currency: 'USD', version: 1, openedBy: 'partner:ada' });
  });
});

describe('finance is asked', () => {
  it('after a passed audit, or after a reviewer approved', () => {
    const open = auditedClaim({ verdict: 'review', auditedAmount: null });
    expect(() => steps.askFinance(open, { ...act, approvedAmount: 1 })).toThrow('did not pass');
    const inReview = steps.askReview(open, act).next;
    expect(() => steps.askFinance(inReview, { ...act, approvedAmount: 1 })).toThrow('did not pass');
    expect(steps.askFinance(inReview, { ...act, approvedAmount: 1, approval: reviewed }).next).toMatchObject({
      status: 'pending-finance',
      approvals: [reviewed],
    });
  });

  it('and a person only where the audit left something open', () => {
    for (const verdict of ['pass', 'fail'] as const) {
      expect(() => steps.askReview(auditedClaim({ verdict }), act)).toThrow('leaves nothing to review');
    }
  });

  it('for no more than was claimed', () => {
    expect(() => steps.askFinance(auditedClaim(), { ...act, approvedAmount: 200_001 })).toThrow('than was claimed');
    expect(() => steps.askFinance(auditedClaim(), { ...act, approvedAmount: 0 })).toThrow('Nothing would be paid');
  });
});

describe('a decision', () => {
  it('must answer the question asked, on this version, and not be the submitter’s', () => {
    const approve = (facts: Partial<typeof confirmed>) => () =>
      steps.approve(pending().next, { ...act, approval: { ...confirmed, ...facts } });
    expect(approve({ purpose: 'claim-review' })).toThrow('moved on');
    expect(approve({ version: 2 })).toThrow('moved on');
    expect(approve({ verdict: 'reject' })).toThrow('not to approve');
    expect(approve({ personId: 'partner:bob' })).toThrow('of their own');
    expect(approve({ personEmail: 'ADA@northwind.example' })).toThrow('of their own');
  });

  it('that confirms the payment is not of who reviewed the claim, by id or by address', () => {
    const inReview = steps.askReview(auditedClaim({ verdict: 'review' }), act).next;
    const approval = { ...reviewed, personEmail: 'mia@vendor.example' };
    const waiting = steps.askFinance(inReview, { ...act, approvedAmount: 200_000, approval }).next;
    const approve = (facts: Partial<typeof confirmed>) => () =>
      steps.approve(waiting, { ...act, approval: { ...confirmed, ...facts } });
    expect(approve({ personId: 'pmm-1' })).toThrow('Somebody else decides');
    expect(approve({ personEmail: 'Mia@vendor.example' })).toThrow('Somebody else decides');
    expect(approve({ personEmail: 'finn@vendor.example' })().next.status).toBe('approved');
  });

  it('may reject or return', () => {
    const reasons = ['The invoice is not yours.', 'The photo is missing.'];
    const approval = { ...confirmed, verdict: 'reject' as const };
    expect(
      Claim.parse(steps.reject(pending().next, { ...act, reasons, approval, disputeDays: 30 }).next),
    ).toMatchObject({ reasons });
    const returned = steps.returnToPartner(auditedClaim({ verdict: 'fail' }), { ...act, reasons });
    expect(returned.event).toMatchObject({ sentence: 'The claim was returned.', reason: reasons.join(' ') });
  });
});

it('a returned claim comes back as a new version, with another amount when given', () => {
  const returned = steps.returnToPartner(auditedClaim(), { ...act, reasons: ['No.'] }).next;
  const again = steps.submit(returned, { ...act, amount: 150_000 }).next;
  expect(Claim.parse(again)).toMatchObject({ status: 'submitted', version: 2, amount: 150_000 });
  expect(submittedClaim().version).toBe(1);
});
