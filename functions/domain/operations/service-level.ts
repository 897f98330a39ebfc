import * as z from 'zod';
import type { Approval } from '../approval/approval.ts';
import { ladderOf } from '../approval/notice.ts';
import { calendarOf } from '../policy/calendar-policy.ts';
import type { PolicyRules } from '../policy/policy.ts';

const count = z.int().min(0);

/** How many questions people answered before a reminder was due. docs/handbook.md § Operations */
export const ServiceLevel = z.strictObject({
  decided: count.describe('Questions that somebody decided.'),
  inTime: count.describe('Of those, how many before the reminder was due.'),
  ranOut: count.describe('Questions whose time ran out.'),
  inTimePercent: z.number().min(0).max(100).nullable().describe('Of all of them; null when there are none.'),
});
export type ServiceLevel = z.infer<typeof ServiceLevel>;

/** Counts questions by the policy in force; escalated ones are counted from when they were first asked. docs/handbook.md § Operations */
export function serviceLevelOf(
  decided: readonly Approval[],
  ranOut: readonly Approval[],
  policy: PolicyRules,
): ServiceLevel {
  const inTime = decided.filter((question) => {
    const [asked] = ladderOf(question, policy, calendarOf(policy.calendar, question.region ?? ''));
    return question.decision !== undefined && question.decision.decidedAt <= asked.until;
  }).length;
  const all = decided.length + ranOut.length;
  const inTimePercent = all === 0 ? null : Math.round((inTime * 1000) / all) / 10;
  return { decided: decided.length, inTime, ranOut: ranOut.length, inTimePercent };
}
