import { expect, it } from 'vitest';
import { addDays } from '../../../../functions/domain/calendar/days.ts';
import {
  lastDayToSubmitAgain,
  submissionWindowProblems,
} from '../../../../functions/domain/claim/submission-window.ts';
import { defaultPolicyRules } from '../../../../functions/domain/policy/defaults.ts';
import { approvedRequest, claimableRequest } from '../lifecycle-examples.ts';

const { next: request } = claimableRequest();
const returned = { status: 'returned', updatedAt: '2027-04-20T12:00:00.000Z' } as const;
const problems = (claim: Parameters<typeof submissionWindowProblems>[0], now: string, of = request) =>
  submissionWindowProblems(claim, of, defaultPolicyRules.claim, now).length;

it('holds a draft to the claim deadline', () => {
  const draft = { ...returned, status: 'draft' } as const;
  expect(problems(draft, '2027-04-27T23:00:00.000Z')).toBe(0);
  expect(problems(draft, '2027-04-28T00:00:00.000Z')).toBe(1);
});

it('gives a returned claim thirty days, also beyond the deadline', () => {
  expect(problems(returned, '2027-05-20T23:59:59.999Z')).toBe(0);
  expect(problems(returned, '2027-05-21T00:00:00.000Z')).toBe(1);
});

it('tells the day that it goes by', () => {
  const told = (updatedAt: string) => lastDayToSubmitAgain({ updatedAt }, request, defaultPolicyRules.claim);
  for (const updatedAt of ['2027-04-20T12:00:00.000Z', '2027-03-01T12:00:00.000Z']) {
    const day = told(updatedAt);
    expect(problems({ ...returned, updatedAt }, `${day}T23:59:59.999Z`)).toBe(0);
    expect(problems({ ...returned, updatedAt }, `${addDays(day, 1)}T00:00:00.000Z`)).toBe(1);
  }
  expect(told('2027-03-01T12:00:00.000Z')).toBe('2027-04-27');
});

it('needs a request that still takes claims', () => {
  const ended = submissionWindowProblems(
    returned,
    approvedRequest().next,
    defaultPolicyRules.claim,
    '2027-04-21T00:00:00.000Z',
  );
  expect(ended).toHaveLength(1);
});
