import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { LedgerTransaction } from '../../functions/domain/ledger/transaction.ts';
import { parseStored, type Table } from '../../functions/store/table.ts';

/**
 * Every transaction of a budget, read from the table itself and not through a listing, so that none can hide from a proof.
 * In no particular order.
 */
export async function* transactionsOfBudget(table: Table, budgetId: string): AsyncGenerator<LedgerTransaction> {
  let from: Record<string, unknown> | undefined;
  do {
    const reply = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        ConsistentRead: true,
        FilterExpression: 'begins_with(pk, :facts) AND budgetId = :budget',
        ExpressionAttributeValues: { ':facts': 'FACT#', ':budget': budgetId },
        ExclusiveStartKey: from,
      }),
    );
    for (const item of reply.Items ?? []) yield parseStored(LedgerTransaction, item);
    from = reply.LastEvaluatedKey;
  } while (from);
}
