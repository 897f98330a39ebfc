import { actorOf } from '../domain/identity/access.ts';
import { created } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { createOnce, idempotentCall } from '../store/create-once.ts';
import { newLeverSummary, readLeverSummary } from '../store/levers.ts';
import { startLeverAudit as contract } from './contracts.ts';
import type { LeverStartDeps } from './deps.ts';
import { lastCompleteQuarter, newRun, requireAuditable, runEvent, workflowInput } from './run.ts';

/** The run is stored before its workflow starts, so that a call that broke off in between is mended by repeating it. */
export const startLeverAudit = route(contract, async (input, deps: LeverStartDeps) => {
  const { table, clock, newId } = deps;
  const { quarter = lastCompleteQuarter(deps), dryRun } = input.body;
  requireAuditable({ quarter, dryRun }, deps);
  const result = await createOnce(table, idempotentCall(contract.operationId, input), {
    find: (place) => {
      const [of = '', runId = ''] = place.split('/');
      return readLeverSummary(table, of, runId);
    },
    make: async () => {
      const run = await newRun({ quarter, runId: newId('run'), dryRun, startedBy: actorOf(input.caller) }, deps);
      const event = { ...runEvent('lever-audit.started', run, clock.now()), eventId: newId('evt') };
      return {
        resourceId: `${quarter}/${run.runId}`,
        resource: run,
        changes: [newLeverSummary(run), eventChange(event)],
      };
    },
  });
  const run = result.resource;
  if (run.status === 'running') await deps.startWorkflow(run.runId, workflowInput(run));
  return created(result);
});
