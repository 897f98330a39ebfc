import { describe, expect, test } from 'vitest';
import { isApprover, isBarredUser, needsSignIn } from '../../../../functions/domain/approval/sign-in.ts';
import { defaultPolicyRules } from '../../../../functions/domain/policy/defaults.ts';
import type { PolicyRules } from '../../../../functions/domain/policy/policy.ts';
import { approval, triaged } from '../../approval/samples.ts';

const policy = (signInAbove: PolicyRules['approval']['signInAbove']): PolicyRules => ({
  ...defaultPolicyRules,
  approval: { ...defaultPolicyRules.approval, signInAbove },
});
const question = (amount: number) => ({ ...approval, purpose: 'finance-approval' as const, amount });

describe('a sign-in is needed', () => {
  test('for nothing by default', () => {
    expect(needsSignIn(question(9_999_999_99), defaultPolicyRules, undefined)).toBe(false);
  });

  test('for no other question than the one that the policy names', () => {
    expect(needsSignIn(question(1), policy({ 'request-approval': 0 }), undefined)).toBe(false);
    expect(needsSignIn(question(1), policy({ 'finance-approval': 0 }), undefined)).toBe(true);
  });

  test.each([
    [2_500_000, false],
    [2_500_001, true],
  ])('above the sum and not at it: %i', (amount, needed) => {
    expect(needsSignIn(question(amount), policy({ 'finance-approval': 2_500_000 }), undefined)).toBe(needed);
  });

  test.each([
    [10_000_00, false],
    [10_000_01, true],
  ])('above what the sum is worth at the rate of the budget: %i', (amount, needed) => {
    const rate = { from: 'EUR', to: 'USD', rate: '1.25', source: 'ECB', on: '2026-11-20' };
    expect(needsSignIn(question(amount), policy({ 'finance-approval': 12_500_00 }), rate)).toBe(needed);
  });
});

describe('who signed in is who was asked', () => {
  const asked = { personId: 'mira', personEmail: 'mira@vendor.example' };
  const person = { email: 'mira@vendor.example' };

  test.each([
    ['by the address', { userId: 'b2a1', email: 'mira@vendor.example' }, true],
    ['however it is written', { userId: 'b2a1', email: 'Mira@Vendor.example' }, true],
    ['by the user id', { userId: 'MIRA', email: '' }, true],
    ['not with another address', { userId: 'b2a1', email: 'hana@vendor.example' }, false],
    ['not with none that is vouched for', { userId: 'b2a1', email: '' }, false],
    ['not with one that begins alike', { userId: 'b2a1', email: 'mira@vendor.example.evil.example' }, false],
  ])('%s', (_, who, same) => {
    expect(isApprover(asked, person, who)).toBe(same);
    expect(isApprover(asked, undefined, who)).toBe(same);
  });

  test('by the address of today, and not by the one that they gave up', () => {
    const moved = { email: 'mira.jansen@vendor.example' };
    expect(isApprover(asked, moved, { userId: 'b2a1', email: 'mira.jansen@vendor.example' })).toBe(true);
    expect(isApprover(asked, moved, { userId: 'b2a1', email: 'mira@vendor.example' })).toBe(false);
  });
});

test('whoever submitted with the user that signs in may not decide', () => {
  const request = { ...triaged, submittedBy: 'b2a1' };
  const who = { userId: 'b2a1', email: 'mira@vendor.example' };
  expect(isBarredUser(approval, who, { request })).toBe(true);
  expect(isBarredUser(approval, { ...who, userId: 'c3' }, { request })).toBe(false);
  const nowhere = { ...request, contact: { ...request.contact, email: '' } };
  expect(isBarredUser(approval, { userId: 'c3', email: '' }, { request: nowhere })).toBe(false);
});
