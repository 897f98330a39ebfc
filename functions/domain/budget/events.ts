import type { IsoDate } from '../calendar/dates.ts';
import type { Act, NewEvent } from '../event/change.ts';
import { formatMoney } from '../money/amount.ts';
import type { Allocation, Budget } from './budget.ts';

/** A budget came into being with its money. */
export const fundedEvent = ({
  budgetId,
  quarter,
  region,
  currency,
  amount,
  createdAt,
  createdBy,
}: Budget): NewEvent => ({
  type: 'budget.funded',
  itemId: budgetId,
  partnerId: null,
  at: createdAt,
  by: createdBy,
  facts: { quarter, region, currency, amount },
  sentence: `The budget ${budgetId} was funded with ${formatMoney(amount, currency)}.`,
});

/** A partner's ceiling was set, or changed by `change` minor units. */
export const allocatedEvent = (allocation: Allocation, currency: string, change: number): NewEvent => {
  const { budgetId, partnerId, amount, sequence = 1, allocatedAt, allocatedBy } = allocation;
  return {
    type: 'budget.allocated',
    itemId: budgetId,
    partnerId,
    at: allocatedAt,
    by: allocatedBy,
    facts: { amount, change, sequence, currency },
    sentence: `The allocation in the budget ${budgetId} is ${formatMoney(amount, currency)}.`,
  };
};

type Expired = Act & Pick<Budget, 'budgetId' | 'currency'> & { partnerId: string; amount: number; on: IsoDate };

/** What a partner left unreserved expired. */
export const expiredEvent = ({ budgetId, partnerId, currency, amount, on, at, by }: Expired): NewEvent => ({
  type: 'allocation.expired',
  itemId: budgetId,
  partnerId,
  at,
  by,
  facts: { amount, currency, on },
  sentence: `${formatMoney(amount, currency)} of the allocation in the budget ${budgetId} expired: the quarter and its grace period are over.`,
});
