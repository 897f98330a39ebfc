import { Refusal } from '../errors.ts';
import type { Act, Transition } from '../event/change.ts';
import type { MdfRequest } from '../request/request.ts';
import type { Motion } from '../request/terms.ts';
import { requireState } from '../transition.ts';
import type { MetricAsked } from './metric.ts';
import { metricProblems } from './metrics.ts';
import type { Outcome, OutcomeReport } from './outcome.ts';

/** From the first day of the activity on; a request that was closed or has expired still owes its outcome. */
const reportable = ['in-execution', 'claimable', 'closed', 'expired'] as const;

/**
 * What came of a funded activity. docs/handbook.md § Outcomes
 * @param asked the metrics that the policy asks of the activity: more are refused, fewer are not.
 * @throws Refusal `wrong-state` before the activity started, `invalid` in another currency than the request's.
 */
export function reportOutcome(
  current: MdfRequest,
  report: OutcomeReport,
  act: Act,
  asked: readonly MetricAsked[] = [],
): Transition<Outcome> {
  const { requestId, partnerId, terms } = requireState(current, reportable, 'report an outcome');
  if (report.currency !== terms.currency) {
    throw new Refusal('invalid', 'The outcome is reported in the currency of its request.', [
      { field: '/currency', problem: `must be ${terms.currency}` },
    ]);
  }
  const problems = metricProblems(report, asked);
  if (problems.length > 0) throw new Refusal('invalid', 'The report tells metrics that are not asked for.', problems);
  const activity = { requestId, partnerId, motion: terms.motion, activityEndedOn: terms.endDate };
  return outcomeOf({ ...report, ...activity }, act, {});
}

/** A campaign from before the programme was run here. It has an id like a request's, and no request behind it. */
export type EarlierCampaign = { requestId: string; partnerId: string; motion: Motion; activityEndedOn: string };

/** Brings in the history that the proof-of-performance gate looks at. docs/handbook.md § Outcomes */
export const importOutcome = (campaign: EarlierCampaign, report: OutcomeReport, act: Act): Transition<Outcome> =>
  outcomeOf({ ...report, ...campaign }, act, { imported: true });

function outcomeOf(
  told: Omit<Outcome, 'reportedBy' | 'reportedAt'>,
  { at, by }: Act,
  facts: Record<string, boolean>,
): Transition<Outcome> {
  const { requestId, partnerId, spend, pipeline, closedWon, leads, currency } = told;
  return {
    next: { ...told, reportedBy: by, reportedAt: at },
    event: {
      type: 'outcome.reported',
      itemId: requestId,
      partnerId,
      at,
      by,
      facts: { spend, pipeline, closedWon, leads, currency, ...facts },
      sentence: 'The outcome of the activity was reported.',
    },
  };
}
