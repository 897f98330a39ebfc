import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Refusal } from '../../../functions/domain/errors.ts';
import { eventChange, putNew } from '../../../functions/store/changes.ts';
import { type Change, commit } from '../../../functions/store/commit.ts';
import { balanceKey, transactionKey, transactionListing } from '../../../functions/store/keys.ts';
import { answerOf } from './ours.ts';
import { reservationOf } from './reservation.ts';
import type { Way } from './way.ts';

const Row = z.object({ available: z.int() });
const rowKey = (budgetId: string) => balanceKey(`available/${budgetId}`);

/** One row holds what the whole budget has left, guarded as ours is; entries stand in one listing. */
export const oneRow: Way = {
  name: 'one balance row',
  slug: 'one-row',
  description: 'one transaction per reservation: the entry, a guarded update of the budget’s only row, the event',
  prepare: async (table, { budgetId, currency, partners, allocation }) => {
    const Item = { ...rowKey(budgetId), budgetId, currency, available: allocation * partners.length, reserved: 0 };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  },
  reserve: (table, workload, asking) => {
    const { entry, event } = reservationOf(workload, asking);
    const { partnerId: _, ...ofBudget } = entry;
    const stored = { ...entry, ...transactionListing(ofBudget) };
    return answerOf(() =>
      commit(table, [
        putNew(transactionKey(entry.fact), stored, () => new Error(`${entry.fact} exists`)),
        takeFromRow(workload.budgetId, asking.amount),
        eventChange(event),
      ]),
    );
  },
  left: async (table, { budgetId }) => {
    const Key = rowKey(budgetId);
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
    return Row.parse(Item).available;
  },
};

const takeFromRow = (budgetId: string, amount: number): Change => ({
  write: {
    update: rowKey(budgetId),
    expression: 'SET available = available - :amount, reserved = reserved + :amount',
    condition: { expression: 'available >= :amount', values: { ':amount': amount } },
  },
  onRefused: () => new Refusal('insufficient-funds', 'There is not enough money left for this.'),
});
