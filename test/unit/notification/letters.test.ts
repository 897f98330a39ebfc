import { describe, expect, test } from 'vitest';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import { approvedLetter } from '../../../functions/notification/letters/approved.ts';
import { clawedBackLetter } from '../../../functions/notification/letters/clawed-back.ts';
import { disputedClaimLetter, grantedDisputeLetter } from '../../../functions/notification/letters/disputed.ts';
import { paidLetter } from '../../../functions/notification/letters/paid.ts';
import { rejectedClaimLetter, rejectedRequestLetter } from '../../../functions/notification/letters/rejected.ts';
import { returnedClaimLetter, returnedRequestLetter } from '../../../functions/notification/letters/returned.ts';
import type { Letter } from '../../../functions/platform/mail/letter.ts';
import { renderText } from '../../../functions/platform/mail/letter-text.ts';
import { approvedRequest, claimInReview, claimPendingFinance, now, pendingRequest } from '../approval/samples.ts';

const said = (letter: Letter) => renderText(letter).replace(/\s+/g, ' ');
const rules = defaultPolicyRules;

test('an approval brings the checklist of the activity and every date', () => {
  const text = said(approvedLetter(approvedRequest, rules));
  expect(text).toContain('$12,500.00 is reserved for you');
  expect(text).toContain('Reimbursed: 50 % of eligible cost');
  expect(text).toContain('Claims open: 12 January 2027');
  expect(text).toContain('Last day to claim: 29 March 2027');
  expect(text).toContain('Report the outcome by: 28 April 2027');
  for (const { label } of rules.claim.evidence.webinar) expect(text).toContain(label);
});

test('an approval states the days that an invoice may carry', () => {
  const early = { ...approvedRequest, approvedAt: '2026-11-23T09:00:00.000Z' };
  expect(said(approvedLetter(early, rules))).toContain('dated from 13 December 2026 to 27 February 2027.');
  const late = { ...approvedRequest, approvedAt: '2027-01-05T23:59:00.000Z' };
  const text = said(approvedLetter(late, rules));
  expect(text).toContain('dated from 5 January 2027 to 27 February 2027.');
  expect(text).toContain('Nothing that was bought before your request was approved is reimbursed');
});

test('an approval of less than was asked says so', () => {
  expect(said(approvedLetter(approvedRequest, rules))).not.toContain('Asked for');
  const capped = { ...approvedRequest, reserved: 500_000 };
  expect(said(approvedLetter(capped, rules))).toContain('Reserved: $5,000.00 Asked for: $12,500.00');
});

describe('what comes back', () => {
  test('a request says why, what the gates found and until when it can be changed', () => {
    const { stage: _, ...pending } = pendingRequest;
    const gates = pendingRequest.triage.gates.map((gate) =>
      gate.gate === 'velocity' ? { ...gate, verdict: 'fail' as const, sentence: 'Too few quotes close.' } : gate,
    );
    const triage = { ...pendingRequest.triage, gates };
    const returned = { ...pending, triage, status: 'returned', returnReason: 'Please add dates.' } as const;
    const text = said(returnedRequestLetter(returned, rules));
    expect(text).toContain('Please add dates.');
    expect(text).toContain('Velocity, not passed: Too few quotes close.');
    expect(text).not.toContain('Proof of performance');
    expect(text).toContain('submit it again by 23 December 2026');
  });

  test('a claim names every reason and until when it can be mended, and nothing that is for reviewers', () => {
    const reasons = ['The invoice is dated outside the activity.', 'The screenshot is missing.'];
    const { approvedAmount: _, ...claim } = claimPendingFinance;
    const returned = { ...claim, status: 'returned', reasons } as const;
    const ended = { ...approvedRequest, claimDeadline: '2027-02-20' };
    const text = said(returnedClaimLetter({ ...returned, reasons }, ended, rules));
    for (const reason of reasons) expect(text).toContain(`* ${reason}`);
    expect(text).toContain('submit the claim again by 3 March 2027');
    const running = said(returnedClaimLetter({ ...returned, reasons }, approvedRequest, rules));
    expect(running).toContain('submit the claim again by 29 March 2027');
    expect(text).not.toContain('Used by clm_01JD8ZZZZZZZZZZZZZZZZZZZZD: $120.00.');
  });
});

describe('what ends', () => {
  test('a request says why', () => {
    const { stage: _, ...pending } = pendingRequest;
    const text = said(rejectedRequestLetter({ ...pending, status: 'rejected', rejectReason: 'No budget.' }));
    expect(text).toContain('was not approved.');
    expect(text).toContain('* No budget.');
  });

  test('a claim says why', () => {
    const rejected = {
      ...claimInReview,
      status: 'rejected',
      reasons: ['Paid before.'],
      rejectedAt: now,
    } as const;
    const text = said(rejectedClaimLetter({ ...rejected, reasons: [...rejected.reasons] }, approvedRequest));
    expect(text).toContain('Claimed: $2,500.00');
    expect(text).toContain('* Paid before.');
    expect(text).not.toContain('dispute');
  });
});

describe('a dispute', () => {
  const reasons = ['Not the approved activity.'];
  const { approvedAmount: _, ...decided } = claimPendingFinance;
  const open = {
    version: 1,
    reason: 'The order names the campaign.',
    raisedBy: 'partner:user-1',
    raisedAt: now,
    answerBy: '2026-11-30T09:00:00.000Z',
    rejection: { reasons, rejectedAt: now },
  };
  const rejected = { ...decided, status: 'rejected', reasons, rejectedAt: now } as const;

  test('is offered with the rejection, until its last day', () => {
    const text = said(rejectedClaimLetter({ ...rejected, canDisputeUntil: '2026-12-23' }, approvedRequest));
    expect(text).toContain('You can dispute the rejection once, until 23 December 2026.');
    expect(text).toContain('New documents belong to a new claim.');
  });

  test('is acknowledged with what was written, who looks and until when', () => {
    const letter = disputedClaimLetter({ ...rejected, status: 'disputed', dispute: open }, approvedRequest);
    expect(letter.subject).toMatch(/^We look at your claim again: /);
    expect(said(letter)).toContain('Somebody who has not decided on it before');
    expect(said(letter)).toContain('you hear the answer by 30 November 2026.');
    expect(said(letter)).toContain('* The order names the campaign.');
  });

  test('that was granted says why and what comes next', () => {
    const text = said(grantedDisputeLetter(claimPendingFinance, ['The order does.'], approvedRequest));
    expect(text).toContain('Finance is asked to confirm $2,400.00.');
    expect(text).toContain('* The order does.');
  });

  test('that was not is the last word', () => {
    const answer = { outcome: 'upheld', reasons, answeredAt: now } as const;
    const letter = rejectedClaimLetter({ ...rejected, dispute: { ...open, answer } }, approvedRequest);
    expect(letter.subject).toMatch(/^Rejection upheld: /);
    expect(said(letter)).toContain('Somebody else has looked at your claim again');
    expect(said(letter)).toContain('this is the last word on it');
    expect(said(letter)).not.toContain('until');
  });
});

test('a clawback names what was paid, what is owed back in all and every reason', () => {
  const { approvedAmount: payable, ...claim } = claimPendingFinance;
  const clawedBack = {
    ...claim,
    status: 'clawed-back',
    payable,
    instructedAt: now,
    paidAt: now,
    settlementReference: 'SEPA-31',
    clawedBack: 100_000,
    reasons: ['The event was called off.', 'Fewer guests came.'],
    clawedBackAt: now,
  } as const;
  const letter = clawedBackLetter({ ...clawedBack, reasons: [...clawedBack.reasons] }, approvedRequest);
  const text = said(letter);
  expect(letter.subject).toMatch(/^Owed back: \$1,000.00 for /);
  expect(text).toContain('Paid: $2,400.00 On: 23 November 2026 Reference: SEPA-31 Owed back: $1,000.00');
  for (const reason of clawedBack.reasons) expect(text).toContain(`* ${reason}`);
});

test('a payment names sum, day and reference', () => {
  const { approvedAmount: payable, ...claim } = claimPendingFinance;
  const paid = {
    ...claim,
    status: 'paid',
    payable,
    instructedAt: now,
    paidAt: now,
    settlementReference: 'SEPA-31',
  } as const;
  const text = said(paidLetter(paid, approvedRequest, rules));
  expect(text).toContain('$2,400.00 was paid');
  expect(text).toContain('On: 23 November 2026 Reference: SEPA-31');
  expect(text).toContain('by 28 April 2027');
});
