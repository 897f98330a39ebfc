import type * as z from 'zod';
import { secondsUntilAskedAgain } from '../domain/approval/vacancy.ts';
import { readVacancy } from '../store/vacancies.ts';
import { type PlanNoticeDeps, type PlanNoticeInput, type PlanNoticeReply, planNotice } from './plan-notice.ts';

/** The next notice of a question; where nobody may decide it the workflow does not wait for an answer, and asks again sooner. docs/handbook.md § Accountability */
export async function planAroundVacancy(
  asked: z.infer<typeof PlanNoticeInput>,
  deps: PlanNoticeDeps,
): Promise<z.infer<typeof PlanNoticeReply>> {
  const vacancy = await readVacancy(deps.table, asked);
  if (vacancy?.status !== 'open') return planNotice(asked, deps);
  const plan = await planNotice(asked, deps, true);
  if (plan.notice === 'time-out') return plan;
  return { ...plan, seconds: Math.min(plan.seconds, secondsUntilAskedAgain(vacancy.since, deps.clock.now())) };
}
