import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { triage } from '../../functions/domain/triage/triage.ts';
import { policyOf } from '../../functions/store/policies.ts';
import { readTriage } from '../../functions/store/triages.ts';
import { outputs } from './support/app.ts';
import { inState, partner, uniqueTitle } from './support/lifecycle.ts';
import { requestTerms } from './support/request.ts';

test('a stored decision replays to the same answer from its own inputs', async () => {
  const submitted = await partner()('POST', '/requests', { ...requestTerms(), title: uniqueTitle() });
  const requestId = String(submitted.body.requestId);
  await inState(`/requests/${requestId}`, ['pending-approval']);

  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new DynamoDBClient({ endpoint: outputs().endpoint, region: 'us-east-1', credentials });
  const table = { client: DynamoDBDocumentClient.from(client), name: outputs().tableName };
  const record = await readTriage(table, requestId, 1);
  const policy = await policyOf(table, record?.decision.policyVersion ?? 0);
  if (!record || !policy) throw new Error('the decision was not stored with its inputs');
  const { terms, snapshot, decision } = record;
  const replayed = triage({ requestVersion: 1, terms, snapshot, policy, decidedAt: decision.decidedAt });
  expect(replayed).toEqual(decision);
});
