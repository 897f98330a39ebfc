import * as z from 'zod';
import type { Budget } from '../domain/budget/budget.ts';
import { isClosed } from '../domain/budget/closing.ts';
import { expiredEvent } from '../domain/budget/events.ts';
import type { IsoDate } from '../domain/calendar/dates.ts';
import { Refusal } from '../domain/errors.ts';
import { availableAccount } from '../domain/ledger/accounts.ts';
import { expireAllocation } from '../domain/ledger/movements.ts';
import { AmountsByCurrency, withAmount } from '../domain/money/sums.ts';
import type { PolicyRules } from '../domain/policy/policy.ts';
import { today } from '../platform/clock.ts';
import { sweep, type TimeLeft } from '../platform/sweep.ts';
import { balancesOfKind } from '../store/balances.ts';
import { everyBudget } from '../store/budgets.ts';
import { eventChange } from '../store/changes.ts';
import { commit, WriteContention } from '../store/commit.ts';
import { AlreadyPosted, balanceOf, ledgerChanges } from '../store/ledger.ts';
import { activePolicy } from '../store/policies.ts';
import type { Table } from '../store/table.ts';
import type { BudgetDeps } from './deps.ts';

export type ExpiryDeps = Pick<BudgetDeps, 'table' | 'clock' | 'newId'> & { readonly timeLeft: TimeLeft };

export const ExpiryReport = z.strictObject({
  /** Budgets and partners of which something expired in this run. */
  budgets: z.int(),
  partners: z.int(),
  amountsByCurrency: AmountsByCurrency,
  finished: z.boolean(),
  failed: z.int(),
});
type ExpiryReport = z.infer<typeof ExpiryReport>;

/**
 * Expires what partners have not reserved of budgets whose quarter and grace period are over, a partner a commit. It may run
 * any number of times, and side by side. docs/handbook.md § Budgets
 */
export async function expireAllocations(deps: ExpiryDeps): Promise<ExpiryReport> {
  const on = today(deps.clock);
  const { rules } = await activePolicy(deps.table);
  const budgets = new Set<string>();
  let partners = 0;
  let amountsByCurrency: AmountsByCurrency = {};
  const name = ({ account }: Unspent) => account;
  const end = await sweep(unspent(deps.table, on, rules), { name, timeLeft: deps.timeLeft }, async (found) => {
    const amount = await expireOne(found, on, deps);
    if (amount === 0) return;
    budgets.add(found.budget.budgetId);
    partners++;
    amountsByCurrency = withAmount(amountsByCurrency, found.budget.currency, amount);
  });
  return { budgets: budgets.size, partners, amountsByCurrency, ...end };
}

type Unspent = { readonly budget: Budget; readonly partnerId: string; readonly account: string };

async function* unspent(table: Table, on: IsoDate, rules: PolicyRules): AsyncGenerator<Unspent> {
  for await (const budget of everyBudget(table)) {
    if (!isClosed(budget, on, rules)) continue;
    for await (const { account } of balancesOfKind(table, budget.budgetId, 'available')) {
      const [, , partnerId = ''] = account.split('/');
      yield { budget, partnerId, account };
    }
  }
}

/** Looks after which the next run serves better. */
const rounds = 5;

/** Minor units that expired; 0 when somebody else was first. */
async function expireOne({ budget, partnerId }: Unspent, on: IsoDate, deps: ExpiryDeps): Promise<number> {
  const { budgetId, currency } = budget;
  for (let round = 1; round <= rounds; round++) {
    const amount = await balanceOf(deps.table, availableAccount({ budgetId, partnerId }));
    if (amount === 0) return 0;
    const expiry = { budgetId, partnerId, currency, amount, on, at: deps.clock.now(), by: 'system' };
    try {
      await commit(deps.table, [
        ...ledgerChanges(expireAllocation(expiry)),
        eventChange({ ...expiredEvent(expiry), eventId: deps.newId('evt') }),
      ]);
      return amount;
    } catch (thrown) {
      // Today's is on the books; what came back to the partner since then is tomorrow's.
      if (thrown instanceof AlreadyPosted) return 0;
      // Something was reserved between our look and our write: look again.
      if (!(thrown instanceof Refusal && thrown.kind === 'insufficient-funds')) throw thrown;
    }
  }
  throw new WriteContention('others kept moving what is available');
}
