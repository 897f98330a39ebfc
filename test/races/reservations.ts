import { availableAccount } from '../../functions/domain/ledger/accounts.ts';
import { allocate, fundBudget } from '../../functions/domain/ledger/movements.ts';
import type { MdfRequest } from '../../functions/domain/request/request.ts';
import { newId } from '../../functions/platform/ids.ts';
import { applyDecision } from '../../functions/request/steps/apply-decision.ts';
import { newBudget } from '../../functions/store/budgets.ts';
import { type Change, commit } from '../../functions/store/commit.ts';
import { balanceOf, ledgerChanges } from '../../functions/store/ledger.ts';
import { newPolicy } from '../../functions/store/policies.ts';
import type { Table } from '../../functions/store/table.ts';
import { brokenInvariant, everything, type Item } from '../histories/books.ts';
import { budgetId, numbered } from '../histories/ids.ts';
import { budgetOf } from '../histories/world.ts';
import { agreedRequest } from '../support/agreed-request.ts';
import { policy } from '../unit/domain/examples.ts';

/** Requests of one amount each, on as many partners, of which the budget can pay for `fits`. */
export type Race = { readonly requests: number; readonly fits: number; readonly partners: number };

export const amount = 1_000;
export const now = '2027-01-04T09:00:00.000Z';
const money = { budgetId, currency: 'USD', by: 'finance-1', at: '2027-01-02T09:00:00.000Z' };

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
const partnerIdOf = (n: number, { partners }: Race) => `partner-${n % partners}`;
export const requestIdOf = (n: number) => numbered('req', n + 1);

/** A funded budget, allocations that fit exactly, and requests that their approver has agreed to. */
export async function prepare(table: Table, race: Race): Promise<void> {
  const total = race.fits * amount;
  await commit(table, newPolicy({ ...policy, version: 1 }));
  await commit(table, [newBudget(budgetOf(total)), ...ledgerChanges(fundBudget({ ...money, amount: total }))]);
  for (const n of numbers(race.partners)) {
    const share = { ...money, partnerId: partnerIdOf(n, race), sequence: 1, amount: total / race.partners };
    await commit(table, ledgerChanges(allocate(share)));
  }
  const changes = numbers(race.requests).map((n) =>
    agreedRequest({
      requestId: requestIdOf(n),
      approvalId: numbered('apr', n + 1),
      partnerId: partnerIdOf(n, race),
      amount,
    }),
  );
  await inParts(table, changes);
}

/** Many items in few writes. */
async function inParts(table: Table, changes: readonly (readonly Change[])[], size = 20): Promise<void> {
  for (let from = 0; from < changes.length; from += size) await commit(table, changes.slice(from, from + size).flat());
}

export const decisionOf = (n: number) => ({
  requestId: requestIdOf(n),
  stage: 0,
  decision: { verdict: 'approve', approvalId: numbered('apr', n + 1) } as const,
});

/** One delivery of one approval to the step that reserves; answers what became of the request. */
export const reserveFor = (table: Table, n: number): Promise<string> =>
  applyDecision(decisionOf(n), { table, newId, clock: { now: () => now }, fiscalYearStartMonth: 1 }).then(
    ({ next }) => next,
  );

export type Result = {
  readonly approved: number;
  readonly refused: number;
  /** Reasons that partners were given, each once. */
  readonly reasons: readonly string[];
  readonly left: number;
  readonly broken: string | undefined;
};

/** What the table holds when the race is over. */
export async function resultOf(table: Table, race: Race): Promise<Result> {
  const items = await everything(table);
  const requests = items.filter(({ sk }) => sk === 'REQUEST') as unknown as MdfRequest[];
  const returned = requests.filter((request) => request.status === 'returned');
  const accounts = numbers(race.partners).map((n) => availableAccount({ budgetId, partnerId: partnerIdOf(n, race) }));
  const left = await Promise.all(accounts.map((account) => balanceOf(table, account)));
  return {
    approved: requests.filter(({ status }) => status === 'approved').length,
    refused: returned.length,
    reasons: [...new Set(returned.map(({ returnReason }) => returnReason))],
    left: left.reduce((sum, each) => sum + each, 0),
    broken: brokenInvariant(items) ?? toldOnce(items),
  };
}

/** One fact on the timeline for each request, whatever came of it. */
function toldOnce(items: readonly Item[]): string | undefined {
  const events = items.filter(({ type }) => type === 'request.approved' || type === 'request.returned');
  const told = new Set(events.map(({ itemId }) => itemId));
  return told.size === events.length ? undefined : `${events.length} events tell of ${told.size} requests`;
}

export const expected = ({ requests, fits }: Race): Result => ({
  approved: fits,
  refused: requests - fits,
  reasons: [
    `Your allocation in the budget ${budgetId} has $0.00 left, and $10.00 would be reserved. Ask for less, or for another quarter.`,
  ],
  left: 0,
  broken: undefined,
});
