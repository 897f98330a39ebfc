import type { IsoInstant } from '../domain/calendar/dates.ts';
import { addKinds, type Kinds, kindsAt } from '../domain/ledger/statement.ts';
import { listAllocations } from '../store/allocations.ts';
import { transactionsOfPartner } from '../store/ledger.ts';
import type { Page, Table } from '../store/table.ts';

/** Partners whose entries are read side by side. */
const partnersAtOnce = 16;

/**
 * What all entries of a budget came to at an instant, its own and every partner's; undefined once they are more than `limit`.
 * docs/handbook.md § Budgets
 */
export async function addUp(
  table: Table,
  budgetId: string,
  at: IsoInstant,
  limit = Number.POSITIVE_INFINITY,
): Promise<Kinds | undefined> {
  let { kinds, entries } = await kindsAt(transactionsOfPartner(table, budgetId), at);
  let cursor: string | undefined;
  do {
    const page: Page<{ partnerId: string }> = await listAllocations(table, budgetId, { limit: partnersAtOnce, cursor });
    const listings = page.items.map(({ partnerId }) => transactionsOfPartner(table, budgetId, partnerId));
    for (const found of await Promise.all(listings.map((listing) => kindsAt(listing, at)))) {
      kinds = addKinds(kinds, found.kinds);
      entries += found.entries;
    }
    if (entries > limit) return undefined;
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined);
  return kinds;
}
