import { describe, expect, it } from 'vitest';
import type { ClaimStatus } from '../../../../functions/domain/claim/claim.ts';
import { defaultPolicyRules } from '../../../../functions/domain/policy/defaults.ts';
import { isClaimedOut, mayStillDraw } from '../../../../functions/domain/request/closing.ts';

const now = '2027-05-01T12:00:00.000Z';
const claims = (...statuses: ClaimStatus[]) => statuses.map((status) => ({ status }));
const draws = (status: ClaimStatus, updatedAt = now, canDisputeUntil?: string) =>
  mayStillDraw({ status, updatedAt, canDisputeUntil }, now, defaultPolicyRules.claim);

describe('a request is claimed out', () => {
  it('when something was paid and closed and nothing is open', () => {
    expect(isClaimedOut(claims('closed', 'rejected', 'closed'), 0)).toBe(true);
    expect(isClaimedOut(claims('clawed-back', 'rejected'), 0)).toBe(true);
  });

  it('but not without a claim, with rejected ones only, or with one open', () => {
    expect(isClaimedOut([], 0)).toBe(false);
    expect(isClaimedOut(claims('rejected'), 0)).toBe(false);
    expect(isClaimedOut(claims('closed', 'draft'), 0)).toBe(false);
    expect(isClaimedOut(claims('closed', 'paid'), 0)).toBe(false);
    expect(isClaimedOut(claims('closed', 'disputed'), 0)).toBe(false);
    expect(isClaimedOut(claims('closed'), 1)).toBe(false);
    expect(isClaimedOut(claims('clawed-back', 'paid'), 0)).toBe(false);
  });
});

describe('after the deadline', () => {
  it('claims between submission and payment may still draw on the reservation', () => {
    const underway: ClaimStatus[] = [
      'submitted',
      'extracting',
      'audited',
      'in-review',
      'disputed',
      'pending-finance',
      'approved',
    ];
    expect(underway.map((status) => draws(status))).toEqual(underway.map(() => true));
    const over: ClaimStatus[] = ['draft', 'rejected', 'payment-instructed', 'paid', 'closed', 'clawed-back'];
    expect(over.map((status) => draws(status))).toEqual(over.map(() => false));
  });

  it('a rejected claim may be disputed until its day, and never once it is final', () => {
    expect(draws('rejected', now, '2027-05-01')).toBe(true);
    expect(draws('rejected', now, '2027-04-30')).toBe(false);
    expect(draws('rejected', now)).toBe(false);
  });

  it('a returned claim may for thirty days', () => {
    expect(draws('returned', '2027-04-01T00:00:00.000Z')).toBe(true);
    expect(draws('returned', '2027-03-31T23:00:00.000Z')).toBe(false);
  });
});
