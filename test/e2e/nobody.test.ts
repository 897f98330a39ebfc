import { DescribeExecutionCommand, SFNClient, StartExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../functions/domain/identity/role.ts';
import { commit } from '../../functions/store/commit.ts';
import { allPeople, putPerson } from '../../functions/store/people.ts';
import { documentClient, testClientConfig } from '../support/table.ts';
import { as, outputs, until } from './support/app.ts';
import { marketing, partner, uniqueTitle } from './support/lifecycle.ts';
import { linkIn, mailTo } from './support/mail.ts';
import { requestTerms } from './support/request.ts';

const table = () => ({ client: documentClient(outputs().endpoint), name: outputs().tableName });
const seat = (people: readonly Person[]) => commit(table(), people.map(putPerson));

let seated: Person[];
beforeAll(async () => {
  seated = await allPeople(table());
  await seat(seated.map((person) => ({ ...person, regions: ['elsewhere'] })));
});
afterAll(() => seat(seated));

const unassigned = async () =>
  (await as('partner-operations')('GET', '/operations')).body.unassigned as { itemId: string; role: string }[];
const told = async (requestId: string): Promise<string[]> => {
  const { body } = await as('partner-operations')('GET', `/requests/${requestId}`);
  return (body.timeline as { type: string }[]).map(({ type }) => type);
};

test('a question that nobody may decide keeps its workflow, is reported, and is asked once somebody can', {
  timeout: 120_000,
}, async () => {
  const title = uniqueTitle();
  const { body } = await partner()('POST', '/requests', { ...requestTerms(), title });
  const requestId = String(body.requestId);
  const mine = async () => (await unassigned()).filter(({ itemId }) => itemId === requestId);
  await until('nobody to decide is reported', mine, (found) => found.length > 0);
  expect(await mine()).toMatchObject([{ role: 'partner-marketing-manager' }]);
  expect((await told(requestId)).filter((type) => type === 'approval.unassigned')).toHaveLength(1);

  const stateMachineArn = outputs().stateMachines.request;
  const client = new SFNClient(testClientConfig(outputs().endpoint));
  const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${requestId}`;
  expect((await client.send(new DescribeExecutionCommand({ executionArn }))).status).toBe('RUNNING');

  await seat(seated);
  // Instead of the hour that it waits.
  await client.send(new StopExecutionCommand({ executionArn }));
  const again = { name: `${requestId}-again`, input: JSON.stringify({ requestId }) };
  await client.send(new StartExecutionCommand({ stateMachineArn, ...again }));
  expect(linkIn(await mailTo(marketing, title))).toMatch(/\/approvals\//);
  expect(await mine()).toEqual([]);
});
