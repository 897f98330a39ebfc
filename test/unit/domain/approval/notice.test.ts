import { describe, expect, it } from 'vitest';
import type { ApprovalPurpose } from '../../../../functions/domain/approval/decision.ts';
import { approvalDeadline, nextNotice } from '../../../../functions/domain/approval/notice.ts';
import { weekendsOnly } from '../../../../functions/domain/calendar/business-days.ts';
import { calendarOf } from '../../../../functions/domain/policy/calendar-policy.ts';
import { defaultPolicyRules as policy } from '../../../../functions/domain/policy/defaults.ts';

const askedAt = '2026-11-19T09:00:00.000Z';
const day = 86_400;
const expiresAt = '2026-11-26T09:00:00.000Z';
const notice = (noticesSent: number, now: string, purpose: ApprovalPurpose = 'request-approval') =>
  nextNotice({ purpose, askedAt, expiresAt, now, noticesSent, policy, calendar: weekendsOnly });

describe('nextNotice', () => {
  it('asks, reminds after two business days, escalates after four, ends after five', () => {
    expect(notice(0, askedAt)).toEqual({ kind: 'ask', secondsUntilNext: 4 * day });
    expect(notice(1, '2026-11-23T09:00:00.000Z')).toEqual({ kind: 'remind', secondsUntilNext: 2 * day });
    expect(notice(2, '2026-11-25T09:00:00.000Z')).toEqual({ kind: 'escalate', secondsUntilNext: day });
    expect(notice(3, '2026-11-26T09:00:00.000Z')).toEqual({ kind: 'time-out', secondsUntilNext: 0 });
  });

  it('reminds a reviewer of a claim after one', () => {
    expect(notice(0, askedAt, 'claim-review')).toEqual({ kind: 'ask', secondsUntilNext: day });
  });

  it('does not wait for what is overdue, and sends nothing after the limit', () => {
    expect(notice(0, '2026-11-24T00:00:00.000Z')).toEqual({ kind: 'ask', secondsUntilNext: 0 });
    expect(notice(1, '2026-11-26T09:00:00.000Z').kind).toBe('time-out');
    expect(notice(9, askedAt).kind).toBe('time-out');
  });

  it('makes up for nothing that nobody could be sent, and ends in time all the same', () => {
    const unassigned = (noticesSent: number, now: string) =>
      nextNotice({
        purpose: 'request-approval',
        askedAt,
        expiresAt,
        now,
        noticesSent,
        isUnassigned: true,
        policy,
        calendar: weekendsOnly,
      });
    expect(unassigned(0, '2026-11-20T09:00:00.000Z')).toEqual({ kind: 'ask', secondsUntilNext: 3 * day });
    expect(unassigned(0, '2026-11-24T09:00:00.000Z')).toEqual({ kind: 'remind', secondsUntilNext: day });
    expect(unassigned(1, '2026-11-25T09:00:00.000Z')).toEqual({ kind: 'escalate', secondsUntilNext: day });
    expect(unassigned(1, expiresAt).kind).toBe('time-out');
  });

  it('sends no notice before its time, and the last one again, when a workflow starts again', () => {
    expect(notice(1, '2026-11-20T09:00:00.000Z')).toEqual({ kind: 'ask', secondsUntilNext: 3 * day });
    expect(notice(2, '2026-11-24T09:00:00.000Z')).toEqual({ kind: 'remind', secondsUntilNext: day });
    expect(notice(3, '2026-11-25T21:00:00.000Z')).toEqual({ kind: 'escalate', secondsUntilNext: day / 2 });
  });

  it('expires when the link does', () => {
    expect(approvalDeadline('request-approval', askedAt, policy, weekendsOnly)).toBe(expiresAt);
  });

  it('answers a dispute within business days of its own, with a reminder after one', () => {
    const claim = { ...policy.claim, disputeAnswerBusinessDays: 7 };
    expect(approvalDeadline('claim-dispute', askedAt, { ...policy, claim }, weekendsOnly)).toBe(
      '2026-11-30T09:00:00.000Z',
    );
    expect(notice(0, askedAt, 'claim-dispute')).toEqual({ kind: 'ask', secondsUntilNext: day });
    expect(notice(2, '2026-11-25T09:00:00.000Z', 'claim-dispute')).toEqual({ kind: 'escalate', secondsUntilNext: day });
    expect(notice(3, '2026-11-26T09:00:00.000Z', 'claim-dispute').kind).toBe('time-out');
  });

  it('counts neither Thanksgiving nor the weekend after it in a region of the United States', () => {
    const wednesday = '2026-11-25T16:00:00.000Z';
    const calendar = calendarOf(policy.calendar, 'amer');
    const climb = [0, 1, 2, 3].map((noticesSent, rung) =>
      nextNotice({
        purpose: 'request-approval',
        askedAt: wednesday,
        expiresAt: approvalDeadline('request-approval', wednesday, policy, calendar),
        now:
          [wednesday, '2026-11-30T16:00:00.000Z', '2026-12-02T16:00:00.000Z', '2026-12-03T16:00:00.000Z'][rung] ?? '',
        noticesSent,
        policy,
        calendar,
      }),
    );
    expect(climb).toEqual([
      { kind: 'ask', secondsUntilNext: 5 * day },
      { kind: 'remind', secondsUntilNext: 2 * day },
      { kind: 'escalate', secondsUntilNext: day },
      { kind: 'time-out', secondsUntilNext: 0 },
    ]);
  });
});

describe('a limit that was changed since the question was asked', () => {
  const under = (limits: Partial<typeof policy.approval>) => (noticesSent: number, now: string) =>
    nextNotice({
      purpose: 'request-approval',
      askedAt,
      expiresAt,
      now,
      noticesSent,
      policy: { ...policy, approval: { ...policy.approval, ...limits } },
      calendar: weekendsOnly,
    });

  it('leaves it the day that its link was signed for where it is longer now', () => {
    const later = under({ reminderBusinessDays: 3, escalationBusinessDays: 8, limitBusinessDays: 10 });
    expect(later(1, '2026-11-24T09:00:00.000Z')).toEqual({ kind: 'remind', secondsUntilNext: 2 * day });
    expect(later(1, expiresAt).kind).toBe('time-out');
    expect(later(2, expiresAt).kind).toBe('time-out');
  });

  it('leaves it that day where it is shorter now', () => {
    const sooner = under({ reminderBusinessDays: 1, escalationBusinessDays: 2, limitBusinessDays: 3 });
    expect(sooner(2, '2026-11-24T10:00:00.000Z')).toEqual({ kind: 'escalate', secondsUntilNext: 2 * day - 3600 });
    expect(sooner(3, '2026-11-25T09:00:00.000Z')).toEqual({ kind: 'escalate', secondsUntilNext: day });
  });
});
