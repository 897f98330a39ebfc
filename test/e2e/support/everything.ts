import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '../../support/table.ts';
import { outputs } from './app.ts';

/** Every item of the deployed table that speaks of one of the ids, by its key: to see that nothing was written. */
export async function everythingAbout(...ids: string[]): Promise<Record<string, unknown>> {
  const { endpoint, tableName } = outputs();
  const found: Record<string, unknown> = {};
  const pages = paginateScan({ client: documentClient(endpoint) }, { TableName: tableName, ConsistentRead: true });
  for await (const { Items = [] } of pages) {
    for (const item of Items) {
      if (ids.some((id) => JSON.stringify(item).includes(id))) found[`${item.pk} ${item.sk}`] = item;
    }
  }
  return found;
}
