import type * as z from 'zod';
import { secondsUntilAskedAgain } from '../domain/approval/unassigned.ts';
import { readUnassigned } from '../store/unassigned.ts';
import { type PlanNoticeDeps, type PlanNoticeInput, type PlanNoticeReply, planNotice } from './plan-notice.ts';

/** The next notice of a question; where nobody may decide it the workflow does not wait for an answer, and asks again sooner. docs/handbook.md § Accountability */
export async function planWhileUnassigned(
  asked: z.infer<typeof PlanNoticeInput>,
  deps: PlanNoticeDeps,
): Promise<z.infer<typeof PlanNoticeReply>> {
  const unassigned = await readUnassigned(deps.table, asked);
  if (unassigned?.status !== 'open') return planNotice(asked, deps);
  const plan = await planNotice(asked, deps, true);
  if (plan.notice === 'time-out') return plan;
  return { ...plan, seconds: Math.min(plan.seconds, secondsUntilAskedAgain(unassigned.since, deps.clock.now())) };
}
