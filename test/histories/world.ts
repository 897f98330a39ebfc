import type { Budget } from '../../functions/domain/budget/budget.ts';
import type { newId } from '../../functions/platform/ids.ts';
import { commit } from '../../functions/store/commit.ts';
import { newPolicy } from '../../functions/store/policies.ts';
import type { Table } from '../../functions/store/table.ts';
import { agreedRequest } from '../support/agreed-request.ts';
import { policy } from '../unit/domain/examples.ts';
import { days, type Phase, partnerOf, type RequestName, requestNames } from './commands.ts';
import { budgetId, numbered, requestIds } from './ids.ts';

/** What the rooms depend on, over one table; `at` moves the clock. */
export type World = {
  readonly table: Table;
  readonly clock: { readonly now: () => string };
  readonly newId: typeof newId;
  readonly fiscalYearStartMonth: number;
};

export const budgetOf = (amount: number): Budget => ({
  budgetId,
  quarter: '2027Q1',
  region: 'emea',
  currency: 'USD',
  amount,
  startsOn: '2027-01-01',
  endsOn: '2027-03-31',
  revision: 1,
  createdBy: 'finance-1',
  createdAt: '2027-01-02T09:00:00.000Z',
});

/** A clock on which a step takes more than the minute that stamps may differ by, and ids in their order. */
export function timekeeper() {
  let seconds = 0;
  let phase: Phase = 0;
  let ids = 0;
  return {
    clock: { now: () => new Date(Date.parse(`${days[phase]}T08:00:00.000Z`) + seconds * 1000).toISOString() },
    newId: ((prefix: string) => numbered(prefix, ++ids)) as typeof newId,
    tick: (next: Phase) => {
      phase = next;
      seconds += 61;
    },
  };
}

export const approvalIdOf = (request: RequestName): string => numbered('apr', requestNames.indexOf(request) + 1);

/** Three requests that their approvers have agreed to, and nothing in the books yet. */
export async function setUp(table: Table, asks: Readonly<Record<RequestName, number>>): Promise<void> {
  await commit(table, newPolicy({ ...policy, version: 1 }));
  for (const name of requestNames) {
    const ids = { requestId: requestIds[name], approvalId: approvalIdOf(name), partnerId: partnerOf[name] };
    const endDate = name === 'A' ? '2027-01-20' : '2027-02-26';
    await commit(table, agreedRequest({ ...ids, amount: asks[name], endDate }));
  }
}
