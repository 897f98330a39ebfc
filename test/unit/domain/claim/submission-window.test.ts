import { expect, test } from 'vitest';
import type { Claim } from '../../../../functions/domain/claim/claim.ts';
import { submissionWindowProblems } from '../../../../functions/domain/claim/submission-window.ts';
import type { RequestIn } from '../../../../functions/domain/request/request.ts';
import { at, contact, policy, requestId, terms, triaged } from '../examples.ts';

const request: RequestIn<'claimable'> = {
  requestId,
  partnerId: 'northwind',
  version: 1,
  revision: 1,
  terms: { ...terms, startDate: '2026-09-01', endDate: '2026-09-30' },
  submittedBy: 'partner:user-1',
  contact,
  submittedAt: at,
  updatedAt: at,
  triage: triaged(),
  approvals: [],
  budgetId: '2026Q4-emea-USD',
  reserved: 50_000,
  approvedAt: at,
  claimDeadline: '2026-11-29',
  policyVersion: 7,
  status: 'claimable',
};
const claim = (status: Claim['status'], day: string) => ({ status, updatedAt: `${day}T23:00:00.000Z` });
const open = (of: ReturnType<typeof claim>, day: string, on = request) =>
  submissionWindowProblems(of, on, policy.rules.claim, `${day}T08:00:00.000Z`).length === 0;

test('a draft has until the claim deadline, however young it is', () => {
  expect(open(claim('draft', '2026-11-28'), '2026-11-29')).toBe(true);
  expect(open(claim('draft', '2026-11-28'), '2026-11-30')).toBe(false);
});

test('a returned claim has thirty days from its return, also beyond the deadline', () => {
  expect(open(claim('returned', '2026-11-28'), '2026-12-28')).toBe(true);
  expect(open(claim('returned', '2026-11-28'), '2026-12-29')).toBe(false);
});

test('a claim that was returned early has until the deadline all the same', () => {
  expect(open(claim('returned', '2026-10-01'), '2026-11-29')).toBe(true);
  expect(open(claim('returned', '2026-10-01'), '2026-11-30')).toBe(false);
});

test('on a request that ended nothing can be submitted', () => {
  const ended = { ...request, status: 'expired' as const, endedAt: at, released: 1 };
  const problems = submissionWindowProblems(claim('returned', '2026-11-28'), ended, policy.rules.claim, at);
  expect(problems).toEqual([{ field: '/requestId', problem: expect.stringContaining('expired') }]);
});
