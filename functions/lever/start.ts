import type { LeverAuditSummary } from '../domain/lever/assessment.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import { newLeverSummary, readLeverSummary } from '../store/levers.ts';
import type { LeverStartDeps } from './deps.ts';
import { lastCompleteQuarter, newRun, runEvent, workflowInput } from './run.ts';

/** The one run of a quarter that the schedule starts. */
const scheduledRun = 'scheduled';

/**
 * Starts the audit of the last complete quarter, named by the quarter: the scheduler may call twice.
 * docs/handbook.md § Lever audit
 */
export async function startScheduled(deps: LeverStartDeps): Promise<LeverAuditSummary> {
  const { table, clock, newId } = deps;
  const quarter = lastCompleteQuarter(deps);
  const stored = await readLeverSummary(table, quarter, scheduledRun);
  const run = stored ?? (await newRun({ quarter, runId: scheduledRun, dryRun: false, startedBy: 'system' }, deps));
  if (!stored) {
    const event = { ...runEvent('lever-audit.started', run, clock.now()), eventId: newId('evt') };
    await commit(table, [newLeverSummary(run), eventChange(event)]);
  }
  if (run.status === 'running') await deps.startWorkflow(quarter, workflowInput(run));
  return run;
}
