import { describe, expect, test } from 'vitest';
import { amountAsked, type Subject, stillAsked } from '../../../functions/approval/subject.ts';
import {
  approval,
  approvedRequest,
  auditedClaim,
  claimInReview,
  claimPendingFinance,
  pendingRequest,
  triaged,
} from './samples.ts';

const pending: Subject = { request: pendingRequest, claim: undefined };
const inReview: Subject = { request: approvedRequest, claim: claimInReview };
const pendingFinance: Subject = { request: approvedRequest, claim: claimPendingFinance };

describe('the amount to confirm', () => {
  test.each([
    ['what is asked', triaged, 1_250_000],
    ['no more than triage lets through', { ...triaged, triage: { ...triaged.triage, cap: 500_000 } }, 500_000],
  ])('of a request is %s', (_, request, amount) => {
    expect(amountAsked({ request, claim: undefined }, 'request-approval')).toBe(amount);
  });

  test('of a review is what the audit established, or else what is claimed', () => {
    expect(amountAsked({ request: approvedRequest, claim: auditedClaim }, 'claim-review')).toBe(240_000);
    expect(amountAsked(inReview, 'claim-review')).toBe(250_000);
    const open = { ...claimInReview, audit: { ...claimInReview.audit, auditedAmount: 0, acceptedAmount: 120_000 } };
    expect(amountAsked({ request: approvedRequest, claim: open }, 'claim-review')).toBe(120_000);
  });

  test('of a payment is what was approved, or else audited', () => {
    expect(amountAsked(pendingFinance, 'finance-approval')).toBe(240_000);
    expect(amountAsked({ request: approvedRequest, claim: auditedClaim }, 'finance-approval')).toBe(240_000);
  });

  test('is none before triage or audit', () => {
    const { triage: _, ...filed } = triaged;
    const submitted = { ...filed, status: 'submitted' } as const;
    expect(() => amountAsked({ request: submitted, claim: undefined }, 'request-approval')).toThrow(
      'nothing to decide',
    );
    expect(() => amountAsked(inReview, 'finance-approval')).toThrow('nothing to decide');
    expect(() => amountAsked(pending, 'claim-review')).toThrow('nothing to decide');
  });
});

describe('a link decides only on what its approver was asked', () => {
  test('as long as nothing changed', () => {
    expect(stillAsked(pending, approval)).toBe(true);
    expect(stillAsked(inReview, { ...approval, purpose: 'claim-review', amount: 250_000 })).toBe(true);
    expect(stillAsked(pendingFinance, { ...approval, purpose: 'finance-approval', amount: 240_000 })).toBe(true);
  });

  test.each([
    ['another version', { ...pendingRequest, version: 2 }],
    ['another amount', { ...pendingRequest, terms: { ...pendingRequest.terms, amount: 1 } }],
    ['another stage', { ...pendingRequest, stage: 1 }],
    ['another state', triaged],
  ])('not on %s', (_, request) => {
    expect(stillAsked({ request, claim: undefined }, approval)).toBe(false);
  });
});
