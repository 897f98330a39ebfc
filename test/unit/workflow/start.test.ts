import { ExecutionAlreadyExists, ExecutionLimitExceeded, type SFNClient } from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { start } from '../../../functions/workflow/start.ts';
import { claimId, clientOf, eventOf, inputOf, requestId } from './samples.ts';

const depsWith = (client: ReturnType<typeof clientOf>) => ({
  client: client as unknown as SFNClient,
  requestStateMachine: 'arn:aws:states:eu-west-1:1:stateMachine:request',
  claimStateMachine: 'arn:aws:states:eu-west-1:1:stateMachine:claim',
});

const submittedClaim = eventOf('claim.submitted', { itemId: claimId, facts: { version: 2 } });

test('a submitted request starts its workflow under its own name', async () => {
  const client = clientOf();
  expect(await start(eventOf('request.submitted'), depsWith(client))).toEqual({ execution: requestId, started: true });
  expect(inputOf(client)).toEqual({
    stateMachineArn: 'arn:aws:states:eu-west-1:1:stateMachine:request',
    name: requestId,
    input: JSON.stringify({ requestId }),
  });
});

test('every submission of a claim starts a workflow of its own', async () => {
  const client = clientOf();
  expect(await start(submittedClaim, depsWith(client))).toEqual({ execution: `${claimId}-v2`, started: true });
  expect(inputOf(client)).toEqual({
    stateMachineArn: 'arn:aws:states:eu-west-1:1:stateMachine:claim',
    name: `${claimId}-v2`,
    input: JSON.stringify({ claimId, version: 2 }),
  });
});

test('a disputed claim starts once more, under a name that it can have once', async () => {
  const client = clientOf();
  const disputed = eventOf('claim.disputed', { itemId: claimId, facts: { version: 2 } });
  expect(await start(disputed, depsWith(client))).toEqual({ execution: `${claimId}-dispute`, started: true });
  expect(inputOf(client)).toMatchObject({
    stateMachineArn: 'arn:aws:states:eu-west-1:1:stateMachine:claim',
    input: JSON.stringify({ claimId, version: 2 }),
  });
});

const exists = new ExecutionAlreadyExists({ message: 'exists', $metadata: {} });

test('told twice after the workflow ended, it is not started again', async () => {
  expect(await start(eventOf('request.submitted'), depsWith(clientOf(exists)))).toEqual({
    execution: requestId,
    started: false,
  });
});

test('told twice while it runs, the engine answers with the running one: both calls are the same', async () => {
  const client = clientOf();
  const deps = depsWith(client);
  expect(await start(submittedClaim, deps)).toEqual(await start(submittedClaim, deps));
  expect(inputOf(client, 0)).toEqual(inputOf(client, 1));
});

test('an engine that is too busy is an error, so that the fact is told again', async () => {
  const busy = new ExecutionLimitExceeded({ message: 'busy', $metadata: {} });
  await expect(start(eventOf('request.submitted'), depsWith(clientOf(busy)))).rejects.toBe(busy);
});

test('any other fact starts nothing', async () => {
  const client = clientOf();
  expect(await start(eventOf('request.revised'), depsWith(client))).toEqual({ execution: null, started: false });
  expect(client.send).not.toHaveBeenCalled();
});

test('a submitted claim without a version is a fault and starts nothing', async () => {
  const client = clientOf();
  await expect(start(eventOf('claim.submitted', { itemId: claimId }), depsWith(client))).rejects.toThrow();
  expect(client.send).not.toHaveBeenCalled();
});
