import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { accountKind } from '../domain/ledger/accounts.ts';
import { AccountBalance, type AccountKind } from '../domain/ledger/transaction.ts';
import { balanceShards, balancesOf } from './keys.ts';
import { listAll, parseStored, type Table } from './table.ts';

/** What a budget holds on each kind of account, in minor units: the shards are read side by side. */
export async function totalsOfBudget(table: Table, budgetId: string): Promise<Record<AccountKind, number>> {
  const totals = { funding: 0, unallocated: 0, available: 0, reserved: 0, payable: 0, paid: 0, expired: 0 };
  await Promise.all(
    shards.map(async (shard) => {
      for await (const { account, balance } of listAll(table, balancesOf(budgetId, shard), AccountBalance)) {
        totals[accountKind(account)] += balance;
      }
    }),
  );
  return totals;
}

const shards = Array.from({ length: balanceShards }, (_, shard) => shard);

/**
 * The accounts of one kind of a budget on which there is money, streamed. The listing may lag behind a write that was just
 * made: who moves the money reads the balance again.
 */
export async function* balancesOfKind(
  table: Table,
  budgetId: string,
  kind: AccountKind,
): AsyncGenerator<AccountBalance> {
  for (const shard of shards) yield* ofShard(table, balancesOf(budgetId, shard), kind);
}

async function* ofShard(table: Table, listing: string, kind: AccountKind): AsyncGenerator<AccountBalance> {
  let from: Record<string, unknown> | undefined;
  do {
    const reply = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :listing AND begins_with(gsi1sk, :kind)',
        FilterExpression: '#balance > :none',
        ExpressionAttributeNames: { '#balance': 'balance' },
        ExpressionAttributeValues: { ':listing': listing, ':kind': `${kind}/`, ':none': 0 },
        ExclusiveStartKey: from,
      }),
    );
    for (const item of reply.Items ?? []) yield parseStored(AccountBalance, item);
    from = reply.LastEvaluatedKey;
  } while (from);
}
