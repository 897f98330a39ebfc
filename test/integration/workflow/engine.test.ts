import { randomUUID } from 'node:crypto';
import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../functions/platform/ids.ts';
import { endWaitWith, resumeTaskWith } from '../../../functions/platform/task-token.ts';
import { resume } from '../../../functions/workflow/resume.ts';
import { start } from '../../../functions/workflow/start.ts';
import { createTable, type TestTable, testClientConfig } from '../../support/table.ts';
import { eventOf, sealer } from '../../unit/workflow/samples.ts';

const client = new SFNClient(testClientConfig());
let room: TestTable;
let machine: string;

/** A workflow that does nothing but wait, so that what starts and stops it can be watched. */
beforeAll(async () => {
  room = await createTable();
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({
      name: `waiting-${randomUUID()}`,
      roleArn: 'arn:aws:iam::000000000000:role/waiting',
      definition: JSON.stringify({ StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: 3600, End: true } } }),
    }),
  );
  machine = stateMachineArn ?? '';
});
afterAll(async () => {
  await client.send(new DeleteStateMachineCommand({ stateMachineArn: machine }));
  client.destroy();
  await room.drop();
});

const submitted = (requestId: string) =>
  start(eventOf('request.submitted', { itemId: requestId }), {
    client,
    requestStateMachine: machine,
    claimStateMachine: machine,
  });
const withdrawn = (requestId: string) =>
  resume(eventOf('request.withdrawn', { itemId: requestId }), {
    table: room.table,
    sealer,
    resumeTask: resumeTaskWith(client),
    endWait: endWaitWith(client),
    client,
    requestStateMachine: machine,
  });
const execution = (requestId: string) =>
  client.send(
    new DescribeExecutionCommand({ executionArn: `${machine.replace(':stateMachine:', ':execution:')}:${requestId}` }),
  );

test('a fact that is told three times starts one workflow', async () => {
  const requestId = newId('req');
  for (let n = 0; n < 3; n++) expect(await submitted(requestId)).toMatchObject({ execution: requestId });
  expect(await execution(requestId)).toMatchObject({ status: 'RUNNING', input: JSON.stringify({ requestId }) });
  await withdrawn(requestId);
});

test('a withdrawal stops it, and told again it harms nothing', async () => {
  const requestId = newId('req');
  await submitted(requestId);
  expect(await withdrawn(requestId)).toEqual({ did: 'stopped' });
  await withdrawn(requestId);
  expect(await execution(requestId)).toMatchObject({ status: 'ABORTED', error: 'Withdrawn' });
});

test('a stopped workflow is not started by an old fact', async () => {
  const requestId = newId('req');
  await submitted(requestId);
  await withdrawn(requestId);
  expect(await submitted(requestId)).toEqual({ execution: requestId, started: false });
  expect(await execution(requestId)).toMatchObject({ status: 'ABORTED' });
});

test('a withdrawal that is told before the submission finds nothing to stop', async () => {
  expect(await withdrawn(newId('req'))).toEqual({ did: 'no-longer-waiting' });
});

test('a token that the engine does not know is one that nobody waits with', async () => {
  expect(await resumeTaskWith(client)('no-such-token', {})).toBe('no-longer-waiting');
});
