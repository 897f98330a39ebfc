import { businessDeadline, type HolidayCalendar, secondsBetween } from '../calendar/business-days.ts';
import type { IsoInstant } from '../calendar/dates.ts';
import type { PolicyRules } from '../policy/policy.ts';
import type { ApprovalPurpose } from './decision.ts';

export type Notice = {
  readonly kind: 'ask' | 'remind' | 'escalate' | 'time-out';
  /** Until the next notice is due; 0 after a time-out. */
  readonly secondsUntilNext: number;
};
export type NoticeQuestion = {
  readonly purpose: ApprovalPurpose;
  readonly askedAt: IsoInstant;
  /** What its link was signed for, whatever the policy says by now. */
  readonly expiresAt: IsoInstant;
  readonly now: IsoInstant;
  readonly noticesSent: number;
  /** Nobody can be sent anything: a notice whose time went by is not made up for. */
  readonly isUnassigned?: boolean;
  readonly policy: PolicyRules;
  /** Of the region in which the item's activity runs. */
  readonly calendar: HolidayCalendar;
};

/**
 * What to send now to an approver who has had so many notices, and how long to wait for an answer: the question, a
 * reminder, the escalation, and at the limit no more. A notice whose time is not over is sent again by a workflow that was
 * started again, and no later one before its time. docs/handbook.md § Approval by e-mail link
 */
export function nextNotice({ now, noticesSent, isUnassigned, policy, calendar, ...asked }: NoticeQuestion): Notice {
  const ladder = ladderOf(asked, policy, calendar);
  const place = isUnassigned ? Math.max(noticesSent, ladder.filter(({ until }) => until <= now).length) : noticesSent;
  const last = ladder[place - 1];
  const rung = last && now < last.until ? last : ladder[place];
  if (!rung || now >= asked.expiresAt) return { kind: 'time-out', secondsUntilNext: 0 };
  return { kind: rung.kind, secondsUntilNext: Math.max(0, secondsBetween(now, rung.until)) };
}

type Asked = Pick<NoticeQuestion, 'purpose' | 'askedAt' | 'expiresAt'>;

/**
 * The notices of a question and until when each of them has time: by the policy as it is, and none beyond the day that the
 * question was promised, which is the last. docs/handbook.md § Clocks
 */
export function ladderOf({ purpose, askedAt, expiresAt }: Asked, policy: PolicyRules, calendar: HolidayCalendar) {
  const after = (days: number): IsoInstant => {
    const until = businessDeadline(askedAt, days, calendar);
    return until < expiresAt ? until : expiresAt;
  };
  return [
    { kind: 'ask', until: after(reminderAfter(purpose, policy)) },
    { kind: 'remind', until: after(policy.approval.escalationBusinessDays) },
    { kind: 'escalate', until: expiresAt },
  ] as const;
}

/** When an approval asked then expires. docs/handbook.md § Clocks */
export const approvalDeadline = (
  purpose: ApprovalPurpose,
  askedAt: IsoInstant,
  { approval, claim }: PolicyRules,
  calendar: HolidayCalendar,
): IsoInstant =>
  businessDeadline(
    askedAt,
    purpose === 'claim-dispute' ? claim.disputeAnswerBusinessDays : approval.limitBusinessDays,
    calendar,
  );

const reminderAfter = (purpose: ApprovalPurpose, { approval }: PolicyRules): number =>
  purpose === 'claim-review' || purpose === 'claim-dispute'
    ? approval.claimReviewBusinessDays
    : approval.reminderBusinessDays;
