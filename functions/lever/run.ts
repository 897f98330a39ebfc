import type { IsoDate } from '../domain/calendar/dates.ts';
import { dayOf, earlierOf } from '../domain/calendar/days.ts';
import { fiscalQuarterOf, monthsOfQuarter, previousQuarter, quarterBounds } from '../domain/calendar/fiscal-quarter.ts';
import { Refusal } from '../domain/errors.ts';
import type { NewEvent } from '../domain/event/change.ts';
import type { LeverAuditSummary } from '../domain/lever/assessment.ts';
import { today } from '../platform/clock.ts';
import { partnerShards } from '../store/keys.ts';
import { activePolicy } from '../store/policies.ts';
import type { LeverDeps } from './deps.ts';

type Wanted = Pick<LeverAuditSummary, 'quarter' | 'runId' | 'dryRun' | 'startedBy'>;

/** The last quarter that is over: what the audit on the first day of the next one judges. docs/handbook.md § Lever audit */
export const lastCompleteQuarter = ({ clock, fiscalYearStartMonth }: LeverDeps): string =>
  previousQuarter(fiscalQuarterOf(today(clock), fiscalYearStartMonth));

/**
 * A quarter is applied once: applied while it runs, it would be judged by half of it, and its end would change nobody.
 * docs/handbook.md § Lever audit
 * @throws Refusal `invalid` for a quarter that has not begun, and for one that runs unless it is a dry run.
 */
export function requireAuditable(
  { quarter, dryRun }: Pick<Wanted, 'quarter' | 'dryRun'>,
  { clock, fiscalYearStartMonth }: LeverDeps,
): void {
  const { startsOn, endsOn } = quarterBounds(quarter, fiscalYearStartMonth);
  const day = today(clock);
  const refusal = (problem: string) => new Refusal('invalid', 'An audit looks back.', [{ field: '/quarter', problem }]);
  if (startsOn > day) throw refusal(`begins on ${startsOn}`);
  if (endsOn >= day && !dryRun) throw refusal(`runs until ${endsOn}; until then it can be looked at as a dry run only`);
}

/** A run at its start, judged by the policy of that moment throughout. */
export async function newRun(wanted: Wanted, { table, clock }: LeverDeps): Promise<LeverAuditSummary> {
  const { version } = await activePolicy(table);
  return {
    ...wanted,
    status: 'running',
    startedAt: clock.now(),
    assessed: 0,
    broken: 0,
    byGap: { confidence: 0, strategic: 0, awareness: 0, none: 0 },
    conflicts: 0,
    changedTiers: 0,
    policyVersion: version,
  };
}

/** What the workflow is given: it passes through the partners shard by shard. */
export const workflowInput = ({ quarter, runId, dryRun }: LeverAuditSummary) => ({
  quarter,
  runId,
  dryRun,
  shards: Array.from({ length: partnerShards }, (_, shard) => shard),
});

/** The months that are looked at, and the day up to which: the quarter's last, or the day of the start while it runs. */
export function periodOf(
  { quarter, startedAt }: Pick<LeverAuditSummary, 'quarter' | 'startedAt'>,
  fiscalYearStartMonth: number,
): { quarterMonths: string[]; asOf: IsoDate } {
  const { endsOn } = quarterBounds(quarter, fiscalYearStartMonth);
  return {
    quarterMonths: monthsOfQuarter(quarter, fiscalYearStartMonth),
    asOf: earlierOf(endsOn, dayOf(startedAt)),
  };
}

/** The fact that a run began or ended, on the timeline of its quarter. */
export const runEvent = (
  type: 'lever-audit.started' | 'lever-audit.completed',
  { quarter, runId, dryRun, startedBy, assessed, broken, conflicts }: LeverAuditSummary,
  at: string,
): NewEvent => ({
  type,
  itemId: quarter,
  partnerId: null,
  at,
  by: type === 'lever-audit.started' ? startedBy : 'system',
  facts: { runId, dryRun, assessed, broken, conflicts },
  sentence: type === 'lever-audit.started' ? 'The audit of the levers began.' : 'The audit of the levers ended.',
});
