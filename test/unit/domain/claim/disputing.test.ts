import { describe, expect, it } from 'vitest';
import { weekendsOnly } from '../../../../functions/domain/calendar/business-days.ts';
import { Claim, type ClaimIn } from '../../../../functions/domain/claim/claim.ts';
import { wasDisputed } from '../../../../functions/domain/claim/dispute.ts';
import * as steps from '../../../../functions/domain/claim/lifecycle.ts';
import { act, decision } from '../examples.ts';
import { auditedClaim } from '../lifecycle-examples.ts';

// A Friday.
const disputing = {
  ...act,
  by: 'partner:ada',
  reason: 'The order names the campaign.',
  answerBusinessDays: 5,
  calendar: weekendsOnly,
};
const no = decision({
  purpose: 'claim-review',
  personId: 'pmm-2',
  personEmail: 'no@vendor.example',
  verdict: 'reject',
});
const answer = decision({ purpose: 'claim-dispute', personId: 'lead-1' });
const reasons = ['Not the approved activity.'];

const rejected = () => {
  const inReview = steps.askReview(auditedClaim({ verdict: 'review', auditedAmount: null }), act).next;
  return steps.reject(inReview, { ...act, approval: no, reasons, disputeDays: 30 }).next;
};
const disputed = () => steps.dispute(rejected(), disputing).next;
const granted = (from = disputed()) =>
  steps.grantDispute(from, { ...act, approval: answer, approvedAmount: 200_000, reasons: ['The order does.'] });
const upheld = () =>
  steps.reject(disputed(), {
    ...act,
    approval: { ...answer, verdict: 'reject' },
    reasons: ['It names another one.'],
    disputeDays: 30,
  });

describe('a rejection', () => {
  it('says until when it can be disputed, counted from its day', () => {
    expect(rejected()).toMatchObject({ status: 'rejected', canDisputeUntil: '2026-12-20' });
  });

  it('is disputed with a reason, and answered within business days', () => {
    const { next, event } = steps.dispute(rejected(), disputing);
    expect(Claim.parse(next)).toEqual(next);
    expect(next).toMatchObject({
      status: 'disputed',
      approvals: [no],
      dispute: {
        version: 1,
        reason: disputing.reason,
        raisedBy: 'partner:ada',
        answerBy: '2026-11-27T09:00:00.000Z',
        rejection: { reasons },
      },
    });
    expect(wasDisputed(next)).toBe(true);
    expect(event).toMatchObject({ type: 'claim.disputed', facts: { version: 1 } });
    expect(event.sentence).not.toContain(disputing.reason);
  });

  it('can be disputed on its last day and not the day after', () => {
    expect(steps.dispute(rejected(), { ...disputing, at: '2026-12-20T23:59:59.000Z' }).next.status).toBe('disputed');
    expect(() => steps.dispute(rejected(), { ...disputing, at: '2026-12-21T00:00:00.000Z' })).toThrow(
      'The last day to dispute the rejection was 2026-12-20.',
    );
  });

  it('from before disputes were heard cannot be disputed', () => {
    const { canDisputeUntil: _, ...older } = rejected();
    expect(() => steps.dispute(older, disputing)).toThrow('The rejection of 2026-11-20 cannot be disputed.');
  });

  it('is what is disputed, and no other state', () => {
    expect(() => steps.dispute(auditedClaim(), disputing)).toThrow('would have to be "rejected"');
  });
});

describe('the answer', () => {
  it('in favour of the partner goes to finance, with its reasons kept', () => {
    const { next, event } = granted();
    expect(Claim.parse(next)).toEqual(next);
    expect(next).toMatchObject({
      status: 'pending-finance',
      approvedAmount: 200_000,
      approvals: [no, answer],
      dispute: { rejection: { reasons }, answer: { outcome: 'granted', reasons: ['The order does.'] } },
    });
    expect(event.type).toBe('claim.dispute-granted');
  });

  it('is never for more than was claimed', () => {
    expect(() =>
      steps.grantDispute(disputed(), { ...act, approval: answer, approvedAmount: 200_001, reasons }),
    ).toThrow('than was claimed');
  });

  it('against the partner is final', () => {
    const { next, event } = upheld();
    expect(Claim.parse(next)).toEqual(next);
    expect(next).toMatchObject({ status: 'rejected', dispute: { answer: { outcome: 'upheld' } } });
    expect(next).not.toHaveProperty('canDisputeUntil');
    expect(event).toMatchObject({ sentence: 'The rejection was upheld.', reason: 'It names another one.' });
    expect(() => steps.dispute(next, disputing)).toThrow(
      'The claim was disputed on 2026-11-20; a claim is disputed once.',
    );
  });

  it('is given by somebody who has neither submitted nor decided before, to this question', () => {
    const by = (facts: Partial<typeof answer>) => () =>
      steps.grantDispute(disputed(), { ...act, approval: { ...answer, ...facts }, approvedAmount: 1, reasons });
    expect(by({ personId: 'pmm-2' })).toThrow('Somebody else decides');
    expect(by({ personEmail: 'No@vendor.example' })).toThrow('Somebody else decides');
    expect(by({ personId: 'partner:bob' })).toThrow('of their own');
    expect(by({ purpose: 'claim-review' })).toThrow('moved on');
  });
});

describe('a claim is disputed once for ever', () => {
  it('also when finance rejects what was granted', () => {
    const approval = decision({ purpose: 'finance-approval', personId: 'fin-1', verdict: 'reject' });
    const { next } = steps.reject(granted().next, { ...act, approval, reasons: ['Paid before.'], disputeDays: 30 });
    expect(next).not.toHaveProperty('canDisputeUntil');
    expect(next.dispute?.answer?.outcome).toBe('granted');
    expect(() => steps.dispute(next, disputing)).toThrow('a claim is disputed once');
  });

  it('and when it was submitted again afterwards, whose questions are new ones', () => {
    const approval = decision({ purpose: 'finance-approval', personId: 'fin-1', verdict: 'return' });
    const returned = steps.returnToPartner(granted().next, { ...act, approval, reasons: ['Sign it.'] }).next;
    const again = steps.submit(returned, act).next;
    expect(Claim.parse(again)).toMatchObject({ version: 2, dispute: { version: 1 } });
    expect(wasDisputed(again)).toBe(false);
    const audited: ClaimIn<'audited'> = { ...auditedClaim({ verdict: 'review' }), version: 2, dispute: again.dispute };
    const inReview = steps.askReview(audited, act).next;
    const twice = steps.reject(inReview, { ...act, reasons, disputeDays: 30 }).next;
    expect(() => steps.dispute(twice, disputing)).toThrow('a claim is disputed once');
  });
});
