import type { Approval } from '../approval/approval.ts';
import { ladderOf } from '../approval/notice.ts';
import { businessDaysBetween } from '../calendar/business-days.ts';
import type { IsoInstant } from '../calendar/dates.ts';
import { dayOf } from '../calendar/days.ts';
import { calendarOf } from '../policy/calendar-policy.ts';
import type { PolicyRules } from '../policy/policy.ts';

/** A workflow acts on a limit within minutes, its retries included; after this it has stopped. */
const graceMilliseconds = 3_600_000;

/**
 * Where an open question stands: what comes next and when, by when it should be answered, and by how many business days
 * that is over. docs/handbook.md § Operations
 */
export function standingOf(question: Approval, policy: PolicyRules, now: IsoInstant) {
  const calendar = calendarOf(policy.calendar, question.region ?? '');
  const [asked, reminded, escalated] = ladderOf(question, policy, calendar);
  const due =
    question.noticesSent <= 1
      ? { step: 'remind' as const, at: asked.until }
      : question.noticesSent === 2
        ? { step: 'escalate' as const, at: reminded.until }
        : { step: 'limit' as const, at: escalated.until };
  // A notice that would be due when the question ends is sent no more.
  const next = due.at < escalated.until ? due : { step: 'limit' as const, at: escalated.until };
  return {
    next,
    targetAt: asked.until,
    overdueBusinessDays: Math.max(0, businessDaysBetween(dayOf(asked.until), dayOf(now), calendar)),
    isOverdue: now > asked.until,
    isStuck: Date.parse(now) > Date.parse(next.at) + graceMilliseconds,
  };
}
