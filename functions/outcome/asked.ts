import type { MetricAsked } from '../domain/outcome/metric.ts';
import { metricsAsked, missingMetrics } from '../domain/outcome/metrics.ts';
import type { Outcome } from '../domain/outcome/outcome.ts';
import type { MdfRequest } from '../domain/request/request.ts';
import { policyAtApproval } from '../store/policies.ts';
import { readRequest } from '../store/requests.ts';
import type { Table } from '../store/table.ts';

/** What the policy in force at approval asks to be reported of an activity. docs/handbook.md § Outcomes */
export async function askedOf(table: Table, request: MdfRequest): Promise<readonly MetricAsked[]> {
  return metricsAsked(request.terms.activityType, (await policyAtApproval(table, request)).rules);
}

/** An outcome with the metrics that are still asked for; of a campaign from before none is. */
export async function outcomeView(table: Table, outcome: Outcome) {
  const request = await readRequest(table, outcome.requestId);
  return { ...outcome, missingMetrics: request ? missingMetrics(outcome, await askedOf(table, request)) : [] };
}
