import { expect, test } from 'vitest';
import * as requests from '../../../functions/domain/request/lifecycle.ts';
import { DecisionReply, decisionReply } from '../../../functions/request/steps/decision-reply.ts';
import { act, decision, policy } from '../domain/examples.ts';
import {
  approvedRequest,
  claimableRequest,
  pendingRequest,
  submittedRequest,
  triagedRequest,
} from '../domain/lifecycle-examples.ts';

const pending = pendingRequest().next;
const claimable = claimableRequest().next;
const replyTo = (request: Parameters<typeof decisionReply>[0]) => {
  const reply = decisionReply(request, policy, act.at);
  expect(DecisionReply.parse(reply)).toEqual(reply);
  return reply;
};

test('an approval but the last leads to the next stage', () => {
  expect(replyTo(pending)).toMatchObject({ next: 'ask', stage: 0 });
  const second = requests.recordApproval(pending, { ...act, approval: decision() }).next;
  expect(replyTo(second)).toMatchObject({ next: 'ask', stage: 1 });
});

test('a chain in parallel that still waits when every stage is over is undecided', () => {
  const inParallel = ['partner-marketing-manager' as const, 'regional-lead' as const];
  expect(replyTo({ ...pending, inParallel })).toMatchObject({ next: 'undecided', stage: 0 });
});

test.each([
  ['approved', approvedRequest().next],
  ['in execution', requests.start(approvedRequest().next, act).next],
  ['claimable', claimable],
  ['closed', requests.close(claimable, { ...act, released: 0 }).next],
  ['cancelled', requests.cancel(claimable, { ...act, released: 1 }).next],
  ['expired', requests.expire(claimable, { ...act, released: 1 }).next],
])('a request that is %s was approved, and its times are told', (_, request) => {
  expect(replyTo(request)).toMatchObject({
    next: 'approved',
    startsAt: '2027-01-11T00:00:00.000Z',
    endsAt: '2027-02-27T00:00:00.000Z',
    closesInSeconds: 60 * 86_400,
  });
});

const returned = requests.returnForChanges(pending, { ...act, reason: 'Another date, please.' }).next;

test('what ends or interrupts the way is told by its own name', () => {
  expect(replyTo(returned).next).toBe('returned');
  expect(replyTo(requests.reject(pending, { ...act, reason: 'No.' }).next).next).toBe('rejected');
  expect(replyTo(requests.withdraw(pending, act).next).next).toBe('withdrawn');
});

test('one that was returned and is changed already is still answered as returned', () => {
  const { terms, contact } = submittedRequest().next;
  expect(replyTo(requests.revise(returned, { ...act, terms, contact }).next).next).toBe('returned');
});

test('to a request that nobody was asked about no decision can apply', () => {
  expect(() => decisionReply(triagedRequest().next, policy, act.at)).toThrow('triaged');
});
