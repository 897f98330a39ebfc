import { Refusal } from '../../../functions/domain/errors.ts';
import { availableAccount } from '../../../functions/domain/ledger/accounts.ts';
import { allocate, fundBudget } from '../../../functions/domain/ledger/movements.ts';
import { eventChange } from '../../../functions/store/changes.ts';
import { commit } from '../../../functions/store/commit.ts';
import { balanceOf, ledgerChanges } from '../../../functions/store/ledger.ts';
import type { Table } from '../../../functions/store/table.ts';
import type { Workload } from '../workload.ts';
import { reservationOf } from './reservation.ts';
import type { Answer, Way } from './way.ts';

/** Fundgate's own ledger: the code that approves requests, called as it is called there. */
export const ours: Way = {
  name: 'Fundgate',
  slug: 'fundgate',
  description:
    'one transaction per reservation: the entry, a guarded update of the partner’s balance, the request’s balance, the event',
  prepare: async (table, workload) => {
    await fund(table, workload, workload.allocation * workload.partners.length);
    await allocateAll(table, workload);
  },
  reserve: (table, workload, asking) => {
    const { entry, event } = reservationOf(workload, asking);
    return answerOf(() => commit(table, [...ledgerChanges(entry), eventChange(event)]));
  },
  left: async (table, { budgetId, partners }) => {
    let left = 0;
    for (const partnerId of partners) left += await balanceOf(table, availableAccount({ budgetId, partnerId }));
    return left;
  },
};

/** Puts the money into the budget. */
export const fund = (
  table: Table,
  { budgetId, currency }: Pick<Workload, 'budgetId' | 'currency'>,
  amount: number,
): Promise<void> =>
  commit(
    table,
    ledgerChanges(fundBudget({ budgetId, currency, amount, by: 'per_bench', at: new Date().toISOString() })),
  );

/** Gives every partner its allocation, thirty in a commit. */
export async function allocateAll(
  table: Table,
  { budgetId, currency, partners, allocation }: Omit<Workload, 'requests'>,
): Promise<void> {
  const act = { by: 'per_bench', at: new Date().toISOString() };
  for (let from = 0; from < partners.length; from += 30) {
    const part = partners
      .slice(from, from + 30)
      .map((partnerId) => allocate({ ...act, budgetId, currency, partnerId, amount: allocation, sequence: 1 }));
    await commit(table, ledgerChanges(...part));
  }
}

/** Tells a refusal for want of money from a failure. */
export async function answerOf(write: () => Promise<void>): Promise<Answer> {
  try {
    await write();
    return 'reserved';
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.kind === 'insufficient-funds') return 'refused';
    throw thrown;
  }
}
