import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Refusal } from '../domain/errors.ts';
import { RaciVersion } from '../domain/raci/matrix.ts';
import { putNew } from './changes.ts';
import type { Change } from './commit.ts';
import { raciKey } from './keys.ts';
import { parseStored, read, type Table } from './table.ts';

/** The matrix in force: the newest version; undefined when the deployment was never given one. */
export async function newestRaci(table: Table): Promise<RaciVersion | undefined> {
  const reply = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': raciKey(1).pk, ':prefix': 'VERSION#' },
      ScanIndexForward: false,
      Limit: 1,
      ConsistentRead: true,
    }),
  );
  const newest = reply.Items?.[0];
  return newest && parseStored(RaciVersion, newest);
}

/** The version that a resolution named. */
export const raciOf = (table: Table, version: number) => read(table, raciKey(version), RaciVersion);

export const newRaci = (matrix: RaciVersion): Change =>
  putNew(
    raciKey(matrix.version),
    matrix,
    () => new Refusal('conflict', 'Somebody stored a version of the matrix meanwhile.'),
  );
