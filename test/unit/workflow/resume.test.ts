import { ExecutionDoesNotExist, type SFNClient } from '@aws-sdk/client-sfn';
import { expect, test, vi } from 'vitest';
import type { Approval } from '../../../functions/domain/approval/approval.ts';
import { clawBack } from '../../../functions/domain/claim/lifecycle.ts';
import type { MdfRequest } from '../../../functions/domain/request/request.ts';
import { approvalKey, claimKey, claimListing, requestKey } from '../../../functions/store/keys.ts';
import { awaitFact } from '../../../functions/workflow/await.ts';
import { type ResumeDeps, resume } from '../../../functions/workflow/resume.ts';
import { approval as asked } from '../approval/samples.ts';
import { paid } from '../domain/correction/samples.ts';
import { act, decision } from '../domain/examples.ts';
import { claimableRequest, submittedRequest } from '../domain/lifecycle-examples.ts';
import { memoryTable } from './memory-table.ts';
import { claimId, clientOf, eventOf, inputOf, requestId, resumes, returnedRequest, sealer, token } from './samples.ts';

function worldWith(answer: 'resumed' | 'no-longer-waiting' = 'resumed', client = clientOf()) {
  const memory = memoryTable();
  const deps = {
    table: memory.table,
    sealer,
    resumeTask: resumes(answer),
    endWait: vi.fn<ResumeDeps['endWait']>(() => Promise.resolve(answer)),
    client: client as unknown as SFNClient,
    requestStateMachine: 'arn:aws:states:eu-west-1:1:stateMachine:request',
  };
  const store = (request: MdfRequest) => memory.put({ ...request, ...requestKey(requestId) });
  return { ...memory, ...deps, deps, client, store };
}

const approvalId = asked.approvalId;
const decidedEvent = eventOf('approval.decided', { facts: { approvalId } });

async function decided(answer: 'resumed' | 'no-longer-waiting' = 'resumed', more: Partial<Approval> = {}) {
  const world = worldWith(answer);
  world.put({
    ...asked,
    ...approvalKey(requestId, approvalId),
    encryptedToken: await sealer.seal(token, { approvalId }),
    status: 'decided',
    decision: decision({ approvalId, verdict: 'return', reason: 'Another date, please.' }),
    ...more,
  });
  return world;
}

test('a decision is handed to the workflow as a verdict, without its reason', async () => {
  const world = await decided();
  expect(await resume(decidedEvent, world.deps)).toEqual({ did: 'resumed' });
  expect(world.resumeTask).toHaveBeenCalledExactlyOnceWith(token, { verdict: 'return', approvalId });
});

test('a decision told twice finds nobody waiting the second time', async () => {
  expect(await resume(decidedEvent, (await decided('no-longer-waiting')).deps)).toEqual({ did: 'no-longer-waiting' });
});

test('a question that is closed with its chain ends its own wait', async () => {
  const closing = { at: act.at, decision: null };
  const world = await decided('resumed', { status: 'closed', decision: undefined, closing });
  expect(await resume({ ...decidedEvent, type: 'approval.closed' }, world.deps)).toEqual({ did: 'resumed' });
  expect(world.resumeTask).toHaveBeenCalledExactlyOnceWith(token, { verdict: 'closed', approvalId });
  const open = await decided('resumed', { status: 'open', decision: undefined });
  await expect(resume({ ...decidedEvent, type: 'approval.closed' }, open.deps)).rejects.toThrow('is not');
});

test('a token that was sealed for another approval does not open', async () => {
  const world = await decided('resumed', { encryptedToken: await sealer.seal(token, { approvalId: 'apr_other' }) });
  await expect(resume(decidedEvent, world.deps)).rejects.toThrow('wrong context');
  expect(world.resumeTask).not.toHaveBeenCalled();
});

test('a decision that is nowhere stored is a fault that is told again', async () => {
  await expect(resume(decidedEvent, worldWith().deps)).rejects.toThrow(`approval ${approvalId}`);
});

const revised = eventOf('request.revised');
const waitIn = (world: ReturnType<typeof worldWith>, taskToken: string) =>
  awaitFact({ itemId: requestId, wait: 'revision', taskToken }, world.deps);

test('a revised request lets the workflow go on that waits for it', async () => {
  const world = worldWith();
  world.store(returnedRequest());
  await waitIn(world, token);
  world.store(submittedRequest().next);
  expect(await resume(revised, world.deps)).toEqual({ did: 'resumed' });
  expect(world.resumeTask).toHaveBeenCalledExactlyOnceWith(token, {});
});

test('an old revision that is told again does not end the wait for the next one', async () => {
  const world = worldWith();
  world.store(returnedRequest());
  await waitIn(world, 'token of the second wait');
  expect(await resume(revised, world.deps)).toEqual({ did: 'nothing-waits' });
  expect(world.resumeTask).not.toHaveBeenCalled();
});

test('a revision that is told before the workflow waits is left to the step that will wait', async () => {
  const world = worldWith();
  world.store(submittedRequest().next);
  expect(await resume(revised, world.deps)).toEqual({ did: 'nothing-waits' });
});

test('a claim that is clawed back before it is closed ends the wait of its request, when nothing else is open', async () => {
  const world = worldWith();
  world.store(claimableRequest().next);
  await awaitFact({ itemId: requestId, wait: 'closing', taskToken: token }, world.deps);
  const clawedBack = clawBack(paid(), { ...act, amount: 1, reason: 'Paid twice.' }).next;
  world.put({ ...clawedBack, ...claimKey(claimId), ...claimListing(requestId, claimId) });
  expect(await resume(eventOf('claim.clawed-back', { itemId: claimId }), world.deps)).toEqual({ did: 'resumed' });
});

test('a settlement that was clawed back before the workflow waited for it has happened', async () => {
  const world = worldWith();
  world.put({ ...clawBack(paid(), { ...act, amount: 1, reason: 'Paid twice.' }).next, ...claimKey(claimId) });
  const reply = await awaitFact({ itemId: claimId, wait: 'settlement', taskToken: token }, world.deps);
  expect(reply.waiting).toBe(false);
});

test.each(['request.withdrawn', 'request.cancelled'] as const)('%s stops the workflow of the request', async (type) => {
  const world = worldWith();
  expect(await resume(eventOf(type), world.deps)).toEqual({ did: 'stopped' });
  expect(inputOf(world.client)).toEqual({
    executionArn: `arn:aws:states:eu-west-1:1:execution:request:${requestId}`,
    error: 'Withdrawn',
    cause: type,
  });
});

test('a workflow that withdrew the request itself is not stopped on its way out', async () => {
  const world = worldWith();
  expect(await resume(eventOf('request.withdrawn', { by: 'system' }), world.deps)).toEqual({ did: 'nothing-waits' });
  expect(world.client.send).not.toHaveBeenCalled();
});

test('a workflow that has not begun cannot be stopped; it will find the request withdrawn', async () => {
  const gone = new ExecutionDoesNotExist({ message: 'none', $metadata: {} });
  const { deps } = worldWith('resumed', clientOf(gone));
  expect(await resume(eventOf('request.withdrawn'), deps)).toEqual({ did: 'no-longer-waiting' });
});

test('an engine that cannot be reached is an error, so that the fact is told again', async () => {
  const away = new Error('away');
  await expect(resume(eventOf('request.withdrawn'), worldWith('resumed', clientOf(away)).deps)).rejects.toBe(away);
});

test('any other fact resumes nothing', async () => {
  expect(await resume(eventOf('request.triaged'), worldWith().deps)).toEqual({ did: 'nothing-waits' });
});
