import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { LedgerTransaction } from '../../functions/domain/ledger/transaction.ts';
import { bookPrefixes, budgetKey } from '../../functions/store/keys.ts';
import { parseStored, type Table } from '../../functions/store/table.ts';

/** An item as the table holds it, keys included. */
export type Item = Readonly<Record<string, unknown>>;

type Filter = { readonly expression: string; readonly values: Record<string, unknown> };

/** What is stored as an entry, and whatever a listing of entries would show: nothing hides from a proof behind another key. */
export const entryItems: Filter = {
  expression: 'begins_with(pk, :key) OR begins_with(gsi1pk, :listing)',
  values: { ':key': bookPrefixes.transactions, ':listing': bookPrefixes.transactionListings },
};
export const balanceItems: Filter = {
  expression: 'begins_with(pk, :key) OR begins_with(gsi1pk, :listing)',
  values: { ':key': bookPrefixes.balances, ':listing': bookPrefixes.balanceListings },
};
export const budgetItems: Filter = {
  expression: 'begins_with(pk, :key) AND sk = :sort',
  values: { ':key': bookPrefixes.budgets, ':sort': budgetKey('').sk },
};

/** Read side by side, so that a large table is not read one page at a time. */
const segments = 4;

/** Hands over every such item of the table itself, strongly consistent, in no particular order. */
export async function scanAll(table: Table, filter: Filter, each: (item: Item) => void): Promise<void> {
  const numbers = Array.from({ length: segments }, (_, segment) => segment);
  await Promise.all(
    numbers.map(async (segment) => {
      for await (const item of scanSegment(table, filter, segment)) each(item);
    }),
  );
}

async function* scanSegment(table: Table, filter: Filter, segment: number): AsyncGenerator<Item> {
  let from: Record<string, unknown> | undefined;
  do {
    const reply = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        ConsistentRead: true,
        Segment: segment,
        TotalSegments: segments,
        FilterExpression: filter.expression,
        ExpressionAttributeValues: filter.values,
        ExclusiveStartKey: from,
      }),
    );
    yield* reply.Items ?? [];
    from = reply.LastEvaluatedKey;
  } while (from);
}

/** Every transaction of a budget, read from the table itself. In no particular order; one segment after the other. */
export async function* transactionsOfBudget(table: Table, budgetId: string): AsyncGenerator<LedgerTransaction> {
  for (let segment = 0; segment < segments; segment++) {
    for await (const item of scanSegment(table, entryItems, segment)) {
      if (item.budgetId === budgetId) yield parseStored(LedgerTransaction, item);
    }
  }
}
