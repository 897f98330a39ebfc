import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { availableAccount, reservedAccount } from '../../../functions/domain/ledger/accounts.ts';
import type { AccountBalance } from '../../../functions/domain/ledger/transaction.ts';
import {
  balanceKey,
  balanceListing,
  eventEntity,
  eventKey,
  transactionKey,
  transactionListing,
} from '../../../functions/store/keys.ts';
import { balanceOf } from '../../../functions/store/ledger.ts';
import type { Table } from '../../../functions/store/table.ts';
import { ours } from './ours.ts';
import { reservationOf } from './reservation.ts';
import type { Way } from './way.ts';

/** What is written first and found wrong later: the same items under the same keys, with nothing between reading and writing. */
export const naive: Way = {
  name: 'read, check, write back',
  slug: 'naive',
  description:
    'the same items under the same keys: read the partner’s balance, compare, write the new one, then the rest',
  prepare: async (table, { budgetId, currency, partners, allocation: balance }) => {
    for (const partnerId of partners) {
      await putBalance(table, { account: availableAccount({ budgetId, partnerId }), budgetId, currency, balance });
    }
  },
  reserve: async (table, workload, asking) => {
    const { budgetId, currency } = workload;
    const account = availableAccount({ ...asking, budgetId });
    const left = await balanceOf(table, account);
    if (left < asking.amount) return 'refused';
    await putBalance(table, { account, budgetId, currency, balance: left - asking.amount });
    await putBalance(table, {
      account: reservedAccount({ ...asking, budgetId }),
      budgetId,
      currency,
      balance: asking.amount,
    });
    const { entry, event } = reservationOf(workload, asking);
    await put(table, { ...entry, ...transactionKey(entry.fact), ...transactionListing(entry) });
    await put(table, { ...event, ...eventKey(event.itemId, event.eventId), entity: eventEntity });
    return 'reserved';
  },
  left: ours.left,
};

const putBalance = (table: Table, balance: AccountBalance) =>
  put(table, { ...balance, ...balanceKey(balance.account), ...balanceListing(balance.budgetId, balance.account) });

const put = (table: Table, Item: Record<string, unknown>) =>
  table.client.send(new PutCommand({ TableName: table.name, Item }));
