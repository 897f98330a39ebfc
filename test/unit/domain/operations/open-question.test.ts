import { expect, test } from 'vitest';
import { standingOf } from '../../../../functions/domain/operations/open-question.ts';
import { serviceLevelOf } from '../../../../functions/domain/operations/service-level.ts';
import { defaultPolicyRules as policy } from '../../../../functions/domain/policy/defaults.ts';
import { approval } from '../../approval/samples.ts';

/** Asked on a Monday, and promised until the Monday after it. */
const asked = {
  ...approval,
  askedAt: '2026-11-23T09:00:00.000Z',
  expiresAt: '2026-11-30T09:00:00.000Z',
  noticesSent: 1,
};
const under = (limits: Partial<typeof policy.approval>) => ({
  ...policy,
  approval: { ...policy.approval, ...limits },
});

test('what comes next is the reminder, the escalation and the limit', () => {
  const next = [1, 2, 3].map((noticesSent) => standingOf({ ...asked, noticesSent }, policy, asked.askedAt).next);
  expect(next).toEqual([
    { step: 'remind', at: '2026-11-25T09:00:00.000Z' },
    { step: 'escalate', at: '2026-11-27T09:00:00.000Z' },
    { step: 'limit', at: '2026-11-30T09:00:00.000Z' },
  ]);
});

test('under a longer limit of today it ends on the day that was promised, and is stuck an hour after it', () => {
  const longer = under({ reminderBusinessDays: 3, escalationBusinessDays: 8, limitBusinessDays: 10 });
  const { next } = standingOf({ ...asked, noticesSent: 2 }, longer, asked.askedAt);
  expect(next).toEqual({ step: 'limit', at: asked.expiresAt });
  expect(standingOf({ ...asked, noticesSent: 3 }, longer, '2026-11-30T09:30:00.000Z').isStuck).toBe(false);
  expect(standingOf({ ...asked, noticesSent: 3 }, longer, '2026-11-30T10:30:00.000Z').isStuck).toBe(true);
});

test('under a shorter one it has the time that was promised', () => {
  const shorter = under({ reminderBusinessDays: 1, escalationBusinessDays: 2, limitBusinessDays: 3 });
  const { next, isStuck } = standingOf({ ...asked, noticesSent: 3 }, shorter, '2026-11-27T09:00:00.000Z');
  expect(next).toEqual({ step: 'limit', at: asked.expiresAt });
  expect(isStuck).toBe(false);
});

test('nothing was answered in time that was answered after its end', () => {
  const longer = under({ reminderBusinessDays: 9 });
  const decision = { decidedAt: '2026-12-01T09:00:00.000Z' } as NonNullable<typeof approval.decision>;
  expect(serviceLevelOf([{ ...asked, decision }], [], longer)).toMatchObject({ decided: 1, inTime: 0 });
});
