import * as z from 'zod';
import { dayOf } from '../domain/calendar/days.ts';
import { assessPartner, brokenAssessment } from '../domain/lever/assess.ts';
import type { LeverAssessment } from '../domain/lever/assessment.ts';
import { ownerOf } from '../domain/lever/owner.ts';
import type { Partner } from '../domain/partner/partner.ts';
import type { MonthlyPerformance } from '../domain/partner/performance.ts';
import { trailingTwelveMonths } from '../domain/partner/trailing.ts';
import { retier } from '../domain/tier/retier.ts';
import { computeTier } from '../domain/tier/tier.ts';
import { eventChange } from '../store/changes.ts';
import { type Change, commit } from '../store/commit.ts';
import { newAssessment, readAssessment } from '../store/levers.ts';
import { readPartner, replacePartner } from '../store/partners.ts';
import { performanceOf } from '../store/performance.ts';
import { listRequests } from '../store/requests.ts';
import type { Bench } from './bench.ts';
import type { LeverDeps } from './deps.ts';
import { periodOf } from './run.ts';

type Assessed = Extract<LeverAssessment, { status: 'assessed' }>;
type Judged = { partner: Partner; performance: MonthlyPerformance[]; assessment: Assessed };

/** The newest requests are looked at: what still runs is not behind a hundred others. */
const requestsRead = 100;

/**
 * Judges a partner once in a run and, unless it is a dry run or the quarter was applied before, turns its lever: verdict
 * and partner in one commit. docs/handbook.md § Lever audit
 * @returns the verdict, the earlier one after a crash, and null for a partner that is not active.
 */
export async function assessOnce(partnerId: string, bench: Bench, deps: LeverDeps): Promise<LeverAssessment | null> {
  const { quarter, runId } = bench.run;
  const earlier = await readAssessment(deps.table, quarter, runId, partnerId);
  if (earlier) return earlier;
  const judged = await judge(partnerId, bench, deps);
  if (judged === null) return null;
  const assessment = 'partner' in judged ? judged.assessment : judged;
  const changes = 'partner' in judged ? turnLever(judged, bench, deps) : [];
  await commit(deps.table, [newAssessment(runId, assessment), ...changes]);
  return assessment;
}

async function judge(partnerId: string, bench: Bench, deps: LeverDeps): Promise<Judged | LeverAssessment | null> {
  try {
    const partner = await readPartner(deps.table, partnerId);
    return partner?.active ? await judgeActive(partner, bench, deps) : null;
  } catch (thrown) {
    if (!(thrown instanceof z.ZodError)) throw thrown;
    const problem = thrown.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    return brokenAssessment({ quarter: bench.run.quarter, partnerId, problem, assessedAt: deps.clock.now() });
  }
}

async function judgeActive(partner: Partner, bench: Bench, deps: LeverDeps): Promise<Judged> {
  const { run, policy, medians, people } = bench;
  const [performance, requests] = await Promise.all([
    performanceOf(deps.table, partner.partnerId),
    listRequests(deps.table, partner.partnerId, { limit: requestsRead }),
  ]);
  const period = periodOf(run, deps.fiscalYearStartMonth);
  const tier = computeTier(trailingTwelveMonths(performance, period.asOf), policy.rules.tier);
  const assessment = assessPartner({
    ...period,
    quarter: run.quarter,
    partner,
    performance,
    requests: requests.items,
    tierMedianDeal: medians[tier],
    policy,
    assessedAt: deps.clock.now(),
  });
  const owner = ownerOf(partner, people);
  return { partner, performance, assessment: { ...assessment, ...(owner && { owner: owner.personId }) } };
}

/** The lever of the quarter, and the tier as of the run's start: a quarter judged late must not undo a later tier. */
function turnLever({ partner, performance, assessment }: Judged, { run, policy }: Bench, deps: LeverDeps): Change[] {
  const { quarter, gap, lever } = assessment;
  if (run.dryRun || (partner.lever && partner.lever.quarter >= quarter)) return [];
  const at = deps.clock.now();
  const trailing = trailingTwelveMonths(performance, dayOf(run.startedAt));
  const { next, event } = retier(partner, trailing, policy, { at, by: 'system' });
  const turned = { ...next, lever: { quarter, gap, lever }, revision: partner.revision + 1, updatedAt: at };
  return [replacePartner(turned), ...(event ? [eventChange({ ...event, eventId: deps.newId('evt') })] : [])];
}
