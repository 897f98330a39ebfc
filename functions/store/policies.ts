import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Refusal } from '../domain/errors.ts';
import { Policy } from '../domain/policy/policy.ts';
import { putNew } from './changes.ts';
import type { Change } from './commit.ts';
import { policyKey } from './keys.ts';
import { parseStored, read, type Table } from './table.ts';

/** The version in force: the newest one. @throws Error when the deployment was never given a policy. */
export async function activePolicy(table: Table): Promise<Policy> {
  const newest = await newestPolicy(table);
  if (!newest) throw new Error('no policy is stored: POST /policy first');
  return newest;
}

/** The newest version; undefined when the deployment was never given a policy. */
export async function newestPolicy(table: Table): Promise<Policy | undefined> {
  const reply = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': policyKey(1).pk, ':prefix': 'VERSION#' },
      ScanIndexForward: false,
      Limit: 1,
      ConsistentRead: true,
    }),
  );
  const newest = reply.Items?.[0];
  return newest && parseStored(Policy, newest);
}

/** The version a decision named. */
export const policyOf = (table: Table, version: number) => read(table, policyKey(version), Policy);

export const newPolicy = (policy: Policy): Change =>
  putNew(
    policyKey(policy.version),
    policy,
    () => new Refusal('conflict', 'Somebody stored a policy version meanwhile.'),
  );
