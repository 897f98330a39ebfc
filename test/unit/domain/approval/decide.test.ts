import { describe, expect, it } from 'vitest';
import type { Approval } from '../../../../functions/domain/approval/approval.ts';
import { checkDecision, type DecisionInput, maxAttempts } from '../../../../functions/domain/approval/decide.ts';
import { ApprovalDecision } from '../../../../functions/domain/approval/decision.ts';
import { Refusal } from '../../../../functions/domain/errors.ts';
import { at, decision, requestId } from '../examples.ts';

const approval: Approval = {
  approvalId: 'apr_1',
  linkHash: 'hash',
  purpose: 'request-approval',
  itemId: requestId,
  requestId,
  partnerId: 'northwind',
  version: 2,
  stage: 1,
  amount: 123_400,
  currency: 'USD',
  role: 'regional-lead',
  personId: 'lead-1',
  personName: 'Leo Lead',
  personEmail: 'leo@vendor.example',
  status: 'open',
  encryptedToken: 'x',
  encryptedLink: 'x',
  attempts: 0,
  noticesSent: 1,
  askedAt: at,
  expiresAt: '2026-11-27T09:00:00.000Z',
};
const yes: DecisionInput = { verdict: 'approve', retypedAmount: '1234.00' };
const refusal = (facts: Partial<Approval>, input: DecisionInput = yes, now = at): Refusal => {
  try {
    checkDecision({ ...approval, ...facts }, input, now);
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
  throw new Error('nothing was refused');
};
const fields = (input: Partial<DecisionInput>) => refusal({}, { ...yes, ...input }).problems.map(({ field }) => field);

describe('checkDecision', () => {
  it('gives the decision with who, when, version, amount and reason', () => {
    const taken = checkDecision(approval, { ...yes, reason: '  fine by me ' }, at);
    expect(ApprovalDecision.parse(taken)).toEqual({
      ...decision({ stage: 1, role: 'regional-lead', personId: 'lead-1', personName: 'Leo Lead' }),
      personEmail: 'leo@vendor.example',
      reason: 'fine by me',
      amount: 123_400,
      version: 2,
    });
    expect(checkDecision(approval, yes, at).reason).toBeNull();
  });

  it.each(['1234', '1,234', '1,234.00', '$1,234.00', '1.234,00', '1.234', 'USD 1234', ' 1 234.00 '])(
    'takes %s for the amount',
    (retypedAmount) => {
      expect(checkDecision(approval, { ...yes, retypedAmount }, at).verdict).toBe('approve');
    },
  );

  it.each(['', 'yes', '1234.01', '12.34', '123400', '€1,234.00', '-1234'])('does not take "%s"', (retypedAmount) => {
    expect(fields({ retypedAmount })).toEqual(['/amount']);
  });

  it.each([
    ['400,000', 40_000, 'USD'],
    ['400.001', 40_000, 'USD'],
    ['1.234', 123, 'USD'],
    ['400.001', 400_000, 'KWD'],
  ])('does not take "%s" for %i minor units of %s: no human writes that sum so', (retypedAmount, amount, currency) => {
    expect(refusal({ amount, currency }, { ...yes, retypedAmount }).problems).toMatchObject([{ field: '/amount' }]);
  });

  it.each([
    ['400,000', 40_000_000, 'USD'],
    ['400,001', 400_001, 'KWD'],
    ['400.001', 400_001_000, 'KWD'],
  ])('takes "%s" for %i minor units of %s', (retypedAmount, amount, currency) => {
    const asked = { ...approval, amount, currency };
    expect(checkDecision(asked, { ...yes, retypedAmount }, at).amount).toBe(amount);
  });

  it('wants a reason for a rejection and a return', () => {
    expect(fields({ verdict: 'reject' })).toEqual(['/reason']);
    expect(fields({ verdict: 'return', reason: '   ', retypedAmount: '1' })).toEqual(['/amount', '/reason']);
    for (const unseen of ['\u200b', '\u3164', ' \u00ad\u2800 ']) {
      expect(fields({ verdict: 'reject', reason: unseen })).toEqual(['/reason']);
      expect(checkDecision(approval, { ...yes, reason: unseen }, at).reason).toBeNull();
    }
    expect(fields({ reason: 'x'.repeat(1001) })).toEqual(['/reason']);
    expect(checkDecision(approval, { ...yes, verdict: 'reject', reason: 'No budget.' }, at).verdict).toBe('reject');
  });

  it('says who decided already, even after the link expired', () => {
    const taken = { status: 'decided', decision: decision() } as const;
    const answer = refusal(taken, yes, '2027-01-01T00:00:00.000Z');
    expect(answer).toMatchObject({ kind: 'wrong-state', message: `already decided by Mia Marketing at ${at}` });
  });

  it('refuses a link that is superseded, timed out, expired to the second or used up', () => {
    expect(refusal({ status: 'superseded' })).toMatchObject({
      kind: 'wrong-state',
      message: expect.stringContaining('has changed'),
    });
    expect(refusal({ status: 'timed-out' })).toMatchObject({
      kind: 'wrong-state',
      message: expect.stringContaining('expired'),
    });
    expect(refusal({}, yes, approval.expiresAt)).toMatchObject({
      kind: 'wrong-state',
      message: expect.stringContaining('expired'),
    });
    expect(refusal({ status: 'decided' }).kind).toBe('wrong-state');
    expect(refusal({ attempts: maxAttempts }).kind).toBe('forbidden');
  });
});
