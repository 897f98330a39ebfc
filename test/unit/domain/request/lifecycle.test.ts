import { describe, expect, it } from 'vitest';
import { DomainEvent } from '../../../../functions/domain/event/event.ts';
import type { Role } from '../../../../functions/domain/identity/role.ts';
import * as steps from '../../../../functions/domain/request/lifecycle.ts';
import { MdfRequest } from '../../../../functions/domain/request/request.ts';
import { act, decision, month, policy, program, snapshot, terms, triaged } from '../examples.ts';
import {
  approvedRequest,
  budgetId,
  byPartner,
  claimableRequest,
  pendingRequest,
  submittedRequest,
  triagedRequest,
} from '../lifecycle-examples.ts';

const approving = { ...act, budgetId, reserved: 400_000, policy };

describe('from submission to money', () => {
  it('keeps every stage in the form that is stored, and tells it', () => {
    const stages = [submittedRequest(), triagedRequest(), pendingRequest(), approvedRequest(), claimableRequest()];
    for (const { next, event } of stages) {
      expect(MdfRequest.parse(next)).toEqual(next);
      expect(DomainEvent.parse({ ...event, eventId: 'evt_1' })).toMatchObject({ itemId: next.requestId });
    }
    expect(stages.map(({ next }) => next.revision)).toEqual([1, 2, 3, 4, 6]);
  });

  it('sets the claim deadline by the policy in force at approval', () => {
    expect(approvedRequest().next).toMatchObject({ claimDeadline: '2027-04-27', policyVersion: 7, reserved: 400_000 });
    expect(approvedRequest().event.sentence).toContain('$4,000.00 is reserved');
  });

  it('goes through its stages one after the other', () => {
    const second = steps.recordApproval(pendingRequest().next, { ...act, approval: decision() }).next;
    expect(second).toMatchObject({ status: 'pending-approval', stage: 1 });
    expect(() => steps.recordApproval(second, { ...act, approval: decision() })).toThrow('moved on');
    const last = steps.approve(second, { ...approving, approval: decision({ stage: 1, personId: 'lead-1' }) }).next;
    expect(last.approvals.map(({ personId }) => personId)).toEqual(['pmm-1', 'lead-1']);
  });

  it('keeps the chain that was fixed with triage until its last seat has agreed', () => {
    const inOrder: Role[] = ['partner-marketing-manager', 'regional-lead'];
    const triage = steps.applyTriage(submittedRequest().next, { ...act, decision: triaged(), inOrder }).next;
    const pending = steps.askApproval(triage, act).next;
    expect(() => steps.approve(pending, { ...approving, approval: decision() })).toThrow('has not agreed');
    const second = steps.recordApproval(pending, { ...act, approval: decision() }).next;
    expect([triage, pending, second]).toEqual([
      expect.objectContaining({ inOrder }),
      expect.objectContaining({ inOrder }),
      expect.objectContaining({ inOrder, stage: 1 }),
    ]);
    expect(steps.isAgreed(second)).toBe(false);
    const last = steps.approve(second, { ...approving, approval: decision({ stage: 1, personId: 'lead-1' }) }).next;
    expect(MdfRequest.parse(last)).not.toHaveProperty('inOrder');
    const returned = steps.returnForChanges(second, { ...act, reason: 'Shift it.' }).next;
    expect(MdfRequest.parse(returned)).toMatchObject({ inOrder });
    expect(steps.revise(returned, { ...byPartner, terms }).next).not.toHaveProperty('inOrder');
  });

  it('needs nobody only where triage pre-approved it', () => {
    const catalog = triaged({ ...terms, programId: program.programId }, { ...snapshot, program });
    expect(steps.approve(triagedRequest(catalog).next, approving).next.approvals).toEqual([]);
    expect(() => steps.approve(triagedRequest().next, approving)).toThrow('Nobody has approved');
    expect(() => steps.approve(pendingRequest().next, approving)).toThrow('Nobody has approved');
  });
});

describe('what is refused', () => {
  const pending = pendingRequest().next;

  it('more money than was asked for or than the cap allows', () => {
    const tooMuch = { ...approving, approval: decision(), reserved: 400_001 };
    expect(() => steps.approve(pending, tooMuch)).toThrow('More would be reserved');
    const capped = { ...pending, triage: { ...pending.triage, cap: 100_000 } };
    expect(() => steps.approve(capped, { ...approving, approval: decision() })).toThrow('More would be reserved');
    expect(steps.approve(capped, { ...approving, approval: decision(), reserved: 100_000 }).next.reserved).toBe(
      100_000,
    );
  });

  it('a decision on another version, of another verdict, or by the submitter', () => {
    const approve = (facts: Parameters<typeof decision>[0]) => () =>
      steps.approve(pending, { ...approving, approval: decision(facts) });
    expect(approve({ version: 2 })).toThrow('moved on');
    expect(approve({ verdict: 'reject' })).toThrow('did not decide to approve');
    expect(approve({ personId: 'partner:ada' })).toThrow('of their own');
    expect(approve({ personEmail: 'ADA@northwind.example' })).toThrow('of their own');
  });

  it('a second stage by who decided the first, by another entry of the same address as well', () => {
    const first = decision({ personEmail: 'mia@vendor.example' });
    const second = steps.recordApproval(pending, { ...act, approval: first }).next;
    const approve = (facts: Parameters<typeof decision>[0]) => () =>
      steps.approve(second, { ...approving, approval: decision({ stage: 1, ...facts }) });
    expect(approve({})).toThrow('two stages of one');
    expect(approve({ personId: 'pmm-9', personEmail: 'Mia@vendor.example' })).toThrow('two stages of one');
    expect(approve({ personId: 'lead-1', personEmail: 'leo@vendor.example' })().next.approvals).toHaveLength(2);
  });

  it('money where triage did not let the request through', () => {
    const slow = { ...snapshot, performance: [month('2026-10', { quotesIssued: 10 })] };
    const redirected = triagedRequest(triaged(terms, slow)).next;
    expect(() => steps.askApproval(redirected, act)).toThrow('did not let');
    expect(steps.returnForChanges(redirected, { ...act, reason: 'Ask for enablement.' }).next.status).toBe('returned');
  });

  it('a triage of another version', () => {
    const decided = { ...triaged(), requestVersion: 2 };
    expect(() => steps.applyTriage(submittedRequest().next, { ...act, decision: decided })).toThrow('has changed');
  });

  it('a step from a state that does not allow it, naming the state', () => {
    expect(() => steps.start(pending, act)).toThrow('the state is "pending-approval"');
    expect(() => steps.withdraw(approvedRequest().next, act)).toThrow('Cannot withdraw the request');
    expect(() => steps.cancel(pending, { ...act, released: 0 })).toThrow('Cannot cancel');
  });
});

describe('the ways out', () => {
  it('a return opens a new version, which is triaged anew', () => {
    const approval = decision({ verdict: 'return', reason: 'Shift it.' });
    const returned = steps.returnForChanges(pendingRequest().next, { ...act, reason: 'Shift it.', approval }).next;
    expect(returned).toMatchObject({ status: 'returned', returnReason: 'Shift it.', approvals: [approval] });
    const revised = steps.revise(returned, { ...byPartner, by: 'partner:bob', terms: { ...terms, amount: 1 } }).next;
    expect(revised).toMatchObject({
      status: 'submitted',
      version: 2,
      submittedBy: 'partner:bob',
      terms: { amount: 1 },
    });
    expect(MdfRequest.parse(revised)).toEqual(revised);
  });

  it('a rejection keeps its reason, a withdrawal only what was filed', () => {
    const rejected = steps.reject(triagedRequest().next, { ...act, reason: 'Outside the goals.' }).next;
    expect(MdfRequest.parse(rejected)).toMatchObject({ status: 'rejected', rejectReason: 'Outside the goals.' });
    const withdrawn = steps.withdraw(pendingRequest().next, byPartner).next;
    expect(MdfRequest.parse(withdrawn)).toEqual(withdrawn);
  });

  it.each([
    [steps.close, 'closed'],
    [steps.cancel, 'cancelled'],
    [steps.expire, 'expired'],
  ])('an ending releases what is left', (end, status) => {
    const { next, event } = end(claimableRequest().next, { ...act, released: 150_000 });
    expect(MdfRequest.parse(next)).toMatchObject({ status, released: 150_000, endedAt: act.at });
    expect(event.sentence).toBe(`The request ${status}; $1,500.00 was released.`);
  });
});
