import { LedgerTransaction } from '../../functions/domain/ledger/transaction.ts';
import { parseStored, type Table } from '../../functions/store/table.ts';
import { scanAll } from '../ledger/scan.ts';
import type { Way } from './ways/way.ts';
import type { Workload } from './workload.ts';

/** What became of the money, in minor units. */
export type Money = {
  readonly allocated: number;
  /** What the entries say was reserved. */
  readonly reserved: number;
  /** What the balances say is left. */
  readonly left: number;
  /** Reserved beyond what was allocated, the partners taken together. */
  readonly overspent: number;
  /** Reserved beyond their own allocations by the partners who did so. */
  readonly beyondCeilings: number;
  /** What balances and entries together hold too much: money that was spent and is offered again. */
  readonly unaccounted: number;
};

/** Counts the money after a race: the entries as they are stored against the balances. */
export async function moneyOf(way: Way, workload: Workload, table: Table): Promise<Money> {
  return moneyFrom(workload, await reservedByPartner(table), await way.left(table, workload));
}

export function moneyFrom(
  { allocation, partners }: Pick<Workload, 'allocation' | 'partners'>,
  reservedBy: ReadonlyMap<string, number>,
  left: number,
): Money {
  const allocated = allocation * partners.length;
  const sums = [...reservedBy.values()];
  const reserved = sums.reduce((sum, each) => sum + each, 0);
  return {
    allocated,
    reserved,
    left,
    overspent: Math.max(0, reserved - allocated),
    beyondCeilings: sums.reduce((sum, each) => sum + Math.max(0, each - allocation), 0),
    unaccounted: reserved + left - allocated,
  };
}

async function reservedByPartner(table: Table): Promise<Map<string, number>> {
  const sums = new Map<string, number>();
  const reservations = { expression: 'begins_with(pk, :key)', values: { ':key': 'FACT#reserve/' } };
  await scanAll(table, reservations, (item) => {
    const { partnerId = '', entries } = parseStored(LedgerTransaction, item);
    const amount = entries.reduce((sum, entry) => sum + Math.max(0, entry.amount), 0);
    sums.set(partnerId, (sums.get(partnerId) ?? 0) + amount);
  });
  return sums;
}
