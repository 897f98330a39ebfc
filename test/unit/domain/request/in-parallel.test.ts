import { describe, expect, test } from 'vitest';
import type { ApprovalDecision } from '../../../../functions/domain/approval/decision.ts';
import type { Role } from '../../../../functions/domain/identity/role.ts';
import * as steps from '../../../../functions/domain/request/lifecycle.ts';
import { MdfRequest, type RequestIn } from '../../../../functions/domain/request/request.ts';
import { act, decision, policy, triaged } from '../examples.ts';
import { budgetId, pendingRequest, submittedRequest } from '../lifecycle-examples.ts';

const chain: Role[] = ['partner-marketing-manager', 'regional-lead', 'head-of-partnerships'];
const asked = steps.askApproval(
  steps.applyTriage(submittedRequest().next, { ...act, decision: triaged(), inParallel: chain }).next,
  act,
).next;
const at = (stage: number, more: Partial<ApprovalDecision> = {}): ApprovalDecision =>
  decision({ approvalId: `apr_${stage}`, stage, personId: `approver-${stage}`, ...more });
const record = (request: RequestIn<'pending-approval'>, ...decisions: ApprovalDecision[]) =>
  decisions.reduce((before, approval) => steps.recordInParallel(before, { ...act, approval }), request);

test('a chain goes with its request until the money is reserved', () => {
  expect(asked).toMatchObject({ status: 'pending-approval', inParallel: chain, approvals: [], stage: 0 });
  const agreed = record(asked, at(1), at(0), at(2));
  const { next } = steps.approve(agreed, { ...act, budgetId, reserved: 400_000, policy });
  expect(next.approvals.map(({ stage }) => stage)).toEqual([1, 0, 2]);
  expect(MdfRequest.parse(next)).not.toHaveProperty('inParallel');
  const reason = 'Too early.';
  expect(steps.reject(asked, { ...act, reason }).next).toMatchObject({ inParallel: chain });
  expect(steps.returnForChanges(asked, { ...act, reason }).next).toMatchObject({ inParallel: chain });
});

describe('stages are decided in any order', () => {
  test('each once, and the request moves on with each', () => {
    const one = record(asked, at(2));
    expect(one).toMatchObject({ stage: 1, revision: asked.revision + 1, status: 'pending-approval' });
    expect(steps.stagesWaiting(one)).toEqual([0, 1]);
    expect(steps.isAgreed(one)).toBe(false);
    const all = record(one, at(0), at(1));
    expect(steps.stagesWaiting(all)).toEqual([]);
    expect(steps.isAgreed(all)).toBe(true);
    expect(steps.refusalIn(all)).toBeUndefined();
  });

  test.each(['reject', 'return'] as const)('and %s ends it', (verdict) => {
    const refused = record(asked, at(0), at(1, { verdict, reason: 'Too early.' }));
    expect(steps.stagesWaiting(refused)).toEqual([]);
    expect(steps.isAgreed(refused)).toBe(false);
    expect(steps.refusalIn(refused)).toMatchObject({ stage: 1, verdict });
    expect(() => record(refused, at(2))).toThrow('moved on');
  });
});

describe('what is refused', () => {
  test.each([
    ['a stage that is decided', [at(0), at(0, { personId: 'somebody-else' })], 'moved on'],
    ['a stage that the chain does not have', [at(3)], 'moved on'],
    ['another version', [at(0, { version: 2 })], 'moved on'],
    ['two stages by one person', [at(0), at(1, { personId: 'approver-0' })], 'two stages of one'],
    [
      'two stages by two entries of one address',
      [at(0, { personEmail: 'mia@vendor.example' }), at(1, { personEmail: 'Mia@vendor.example' })],
      'two stages of one',
    ],
    ['whoever asked', [at(0, { personId: asked.submittedBy })], 'of their own'],
  ])('%s', (_, decisions, why) => {
    expect(() => record(asked, ...decisions)).toThrow(why);
  });

  test('the money, until all have agreed', () => {
    const granted = { ...act, budgetId, reserved: 400_000, policy };
    expect(() => steps.approve(record(asked, at(0), at(2)), granted)).toThrow('Nobody has approved');
    const refused = record(asked, at(0), at(1), at(2, { verdict: 'reject', reason: 'No.' }));
    expect(() => steps.approve(refused, granted)).toThrow('Nobody has approved');
  });
});

test('in order nothing of it is there', () => {
  const inOrder = pendingRequest().next;
  expect(inOrder).not.toHaveProperty('inParallel');
  expect(steps.isAgreed(inOrder)).toBe(false);
  expect(steps.refusalIn(inOrder)).toBeUndefined();
  expect(() => record(inOrder, at(0))).toThrow('moved on');
});
