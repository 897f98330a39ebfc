import { expireReservation } from '../../functions/domain/ledger/movements.ts';
import { commit } from '../../functions/store/commit.ts';
import { ledgerChanges } from '../../functions/store/ledger.ts';
import type { Table } from '../../functions/store/table.ts';
import { oneRow } from './ways/one-row.ts';
import { allocateAll, ours } from './ways/ours.ts';
import type { Way } from './ways/way.ts';
import type { Workload } from './workload.ts';

/** One kind of operation on one budget. */
export type Scenario = {
  readonly what: string;
  readonly partners: number;
  /** Transactions that are under way together share a row when they are of the same partner, or always. */
  readonly sharedRow: 'partner' | 'budget';
  /** Gives the number of operations done. */
  readonly run: (table: Table, workload: Workload) => Promise<number>;
  /** Other names for the keys. */
  readonly rename?: (key: string) => string;
};

const many = 5_000;

const reserveAll =
  (way: Way): Scenario['run'] =>
  async (table, workload) => {
    for (const asking of workload.requests) await way.reserve(table, workload, asking);
    return workload.requests.length;
  };

const allocatePartners: Scenario['run'] = async (table, workload) => {
  await allocateAll(table, workload);
  return workload.partners.length;
};

const expireAll: Scenario['run'] = async (table, { budgetId, currency, requests }) => {
  const act = { budgetId, currency, by: 'system', at: new Date().toISOString(), destination: 'expired' } as const;
  for (const asking of requests) await commit(table, ledgerChanges(expireReservation({ ...act, ...asking })));
  return requests.length;
};

/** Listings as they are when nothing is spread: one for all entries of a budget, one for all of its balances. */
export const unspread = (key: string): string => /^(LEDGER|BALANCES)#[^#]+/.exec(key)?.[0] ?? key;

const byPartner = { sharedRow: 'partner' } as const;
const byBudget = { sharedRow: 'budget' } as const;

export const scenarios: readonly Scenario[] = [
  { what: 'reserve', partners: 1, run: reserveAll(ours), ...byPartner },
  { what: 'reserve', partners: 100, run: reserveAll(ours), ...byPartner },
  { what: 'reserve', partners: many, run: reserveAll(ours), ...byPartner },
  { what: 'reserve, listings not spread', partners: many, run: reserveAll(ours), rename: unspread, ...byPartner },
  { what: 'reserve, one balance row', partners: many, run: reserveAll(oneRow), ...byBudget },
  { what: 'allocate, thirty in a commit', partners: many, run: allocatePartners, ...byBudget },
  { what: 'expire a reservation after the quarter', partners: many, run: expireAll, ...byBudget },
];
