import { absent } from '../domain/identity/access.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { listAssessments, readLeverSummary } from '../store/levers.ts';
import { readLeverAudit as contract } from './contracts.ts';
import type { LeverDeps } from './deps.ts';

export const readLeverAudit = route(contract, async ({ params, query }, { table }: LeverDeps) => {
  const { quarter, runId } = params;
  const summary = await readLeverSummary(table, quarter, runId);
  if (!summary) throw absent();
  return ok({ summary, assessments: await listAssessments(table, quarter, runId, query) });
});
