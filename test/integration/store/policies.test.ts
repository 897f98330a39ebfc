import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import { commit } from '../../../functions/store/commit.ts';
import { policyKey, policyRulesKey } from '../../../functions/store/keys.ts';
import { activePolicy, newPolicy, policyOf } from '../../../functions/store/policies.ts';
import { createTable, type TestTable } from '../../support/table.ts';
import { policy } from '../../unit/domain/examples.ts';

let store: TestTable;
beforeAll(async () => {
  store = await createTable();
});
afterAll(() => store.drop());

const version = (number: number, author = 'ops-1') => ({ ...policy, version: number, author });

test('a version that older code stored whole is read as it is', async () => {
  const { table } = store;
  await table.client.send(new PutCommand({ TableName: table.name, Item: { ...version(1), ...policyKey(1) } }));
  expect(await activePolicy(table)).toEqual(version(1));
});

test('a new version is in force at once, packed and far below what an item may have', async () => {
  const { table } = store;
  await commit(table, newPolicy(version(2)));
  expect(await activePolicy(table)).toEqual(version(2));
  expect(await policyOf(table, 1)).toEqual(version(1));
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: policyRulesKey(2) }));
  expect(Item?.gzip.byteLength).toBeLessThan(100_000);
  expect(JSON.stringify(defaultPolicyRules).length).toBeGreaterThan(100_000);
});

test('of two who store a version at once one hears so, and no rules are mixed', async () => {
  const { table } = store;
  const both = await Promise.allSettled(['ada', 'bob'].map((author) => commit(table, newPolicy(version(3, author)))));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const winner = both[0]?.status === 'fulfilled' ? 'ada' : 'bob';
  expect(await activePolicy(table)).toEqual(version(3, winner));
});
