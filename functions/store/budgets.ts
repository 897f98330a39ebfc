import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Budget } from '../domain/budget/budget.ts';
import { Refusal } from '../domain/errors.ts';
import { putNew, replaceRevision } from './changes.ts';
import type { Change } from './commit.ts';
import { allBudgets, budgetKey, budgetListing } from './keys.ts';
import { listAll, listPage, type PageRequest, parseStored, read, type Table } from './table.ts';

export const readBudget = (table: Table, budgetId: string) => read(table, budgetKey(budgetId), Budget);

export const listBudgets = (table: Table, page: PageRequest) =>
  listPage(table, allBudgets, Budget, { ...page, newestFirst: true });

/** All budgets, streamed. */
export const everyBudget = (table: Table) => listAll(table, allBudgets, Budget);

/** The budgets of a quarter and region, one per currency. */
export async function budgetsOf(table: Table, quarter: string, region: string): Promise<Budget[]> {
  const reply = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :listing AND begins_with(gsi1sk, :prefix)',
      ExpressionAttributeValues: { ':listing': allBudgets, ':prefix': `${quarter}-${region}-` },
    }),
  );
  // A longer region may begin with this one.
  return (reply.Items ?? []).map((item) => parseStored(Budget, item)).filter((budget) => budget.region === region);
}

const stored = (budget: Budget) => ({ ...budget, ...budgetListing(budget.budgetId) });

export const newBudget = (budget: Budget): Change =>
  putNew(
    budgetKey(budget.budgetId),
    stored(budget),
    () => new Refusal('conflict', 'There is a budget for this quarter, region and currency already.'),
  );

/** Writes the next revision, unless somebody else was first. */
export const replaceBudget = (next: Budget): Change => replaceRevision(budgetKey(next.budgetId), stored(next));
