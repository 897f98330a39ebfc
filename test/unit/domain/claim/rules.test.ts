import { describe, expect, it } from 'vitest';
import { claimWindowProblems, reimbursement } from '../../../../functions/domain/claim/rules.ts';
import { approvedRequest, claimableRequest } from '../lifecycle-examples.ts';

describe('claimWindowProblems', () => {
  const { next: request } = claimableRequest();
  const problem = (now: string) => claimWindowProblems(request, now)[0]?.problem;

  it('is open from the first day of the activity to the claim deadline', () => {
    expect(problem('2027-01-10T23:59:59.999Z')).toContain('2027-01-11');
    expect(problem('2027-01-11T00:00:00.000Z')).toBeUndefined();
    expect(problem('2027-04-27T23:59:59.999Z')).toBeUndefined();
    expect(problem('2027-04-28T00:00:00.000Z')).toContain('2027-04-27');
  });

  it('is open only for a request in execution', () => {
    const [found] = claimWindowProblems(approvedRequest().next, '2027-01-11T00:00:00.000Z');
    expect(found).toEqual({ field: '/requestId', problem: 'claims need a request in execution; this one is approved' });
  });
});

describe('reimbursement', () => {
  const sums = { sharePercent: 50, eligibleTotal: 400_001, claimed: 300_000, remaining: 250_000 };

  it('is the least of share, claim and what is left', () => {
    expect(reimbursement(sums)).toBe(200_000);
    expect(reimbursement({ ...sums, claimed: 150_000 })).toBe(150_000);
    expect(reimbursement({ ...sums, remaining: 1 })).toBe(1);
    expect(reimbursement({ ...sums, sharePercent: 100 })).toBe(250_000);
  });
});
