import { newId } from '../../functions/platform/ids.ts';
import { applyDecision } from '../../functions/request/steps/apply-decision.ts';
import { commit } from '../../functions/store/commit.ts';
import { readRequest } from '../../functions/store/requests.ts';
import type { Table } from '../../functions/store/table.ts';
import { numbered } from '../histories/ids.ts';
import { decidedApproval } from '../support/agreed-request.ts';
import { amount, decisionOf, now, type Race, requestIdOf } from './reservations.ts';

const rivalIdOf = (n: number) => numbered('apr', 5_000 + n);

/** A second approver says no to what the first one agreed to, of every request. */
export async function addRivals(table: Table, { requests }: Race): Promise<void> {
  for (let n = 0; n < requests; n++) {
    const place = { requestId: requestIdOf(n), approvalId: rivalIdOf(n), partnerId: 'partner-0', amount };
    const rival = { personId: 'pmm-2', verdict: 'reject', reason: 'Not this quarter.' } as const;
    await commit(table, decidedApproval(place, rival, 1));
  }
}

/** Both decisions on a request at once, each several times. */
export async function decideAtOnce(table: Table, n: number, times = 5): Promise<string[]> {
  const deps = { table, newId, clock: { now: () => now }, fiscalYearStartMonth: 1 };
  const yes = decisionOf(n);
  const no = { ...yes, decision: { verdict: 'reject', approvalId: rivalIdOf(n) } as const };
  const inputs = Array.from({ length: times }, () => [yes, no]).flat();
  const replies = await Promise.all(inputs.map((input) => applyDecision(input, deps)));
  return replies.map(({ next }) => next);
}

/** Whose decision stands on a request. */
export async function decidersOf(table: Table, n: number): Promise<{ status: string; deciders: string[] }> {
  const request = await readRequest(table, requestIdOf(n));
  if (!request || !('approvals' in request)) throw new Error(`request ${n} was not decided`);
  return { status: request.status, deciders: request.approvals.map(({ personId }) => personId) };
}
