import { InvalidToken, type SFNClient } from '@aws-sdk/client-sfn';
import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MdfRequest } from '../../../functions/domain/request/request.ts';
import { workerHandler } from '../../../functions/platform/middleware/worker.ts';
import { resumeTaskWith } from '../../../functions/platform/task-token.ts';
import { requestKey } from '../../../functions/store/keys.ts';
import { AwaitInput, AwaitReply, awaitFact } from '../../../functions/workflow/await.ts';
import { submittedRequest } from '../domain/lifecycle-examples.ts';
import { memoryTable } from './memory-table.ts';
import { clientOf, requestId, returnedRequest, sealer, token } from './samples.ts';

let written: string[];
beforeEach(() => {
  written = [];
  const keep = (text: unknown) => written.push(String(text)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
});
afterEach(() => vi.restoreAllMocks());

/** Runs the step as Lambda does, and answers everything that came out of it: logs, reply or error. */
async function everythingSaid(event: object, request: MdfRequest, use: Partial<Parameters<typeof awaitFact>[1]> = {}) {
  const { table, put } = memoryTable();
  put({ ...request, ...requestKey(requestId) });
  const deps = { table, sealer, resumeTask: resumeTaskWith(clientOf() as unknown as SFNClient), ...use };
  const step = workerHandler({ name: 'WORKFLOW_AWAIT', input: AwaitInput, output: AwaitReply }, (input) =>
    awaitFact(input, deps),
  );
  const context = { functionName: 'workflow-await', getRemainingTimeInMillis: () => 1000 } as Context;
  const said = await step(event, context).catch((thrown: Error) => `${thrown.message} ${thrown.stack}`);
  return `${written.join('')} ${JSON.stringify(said)}`;
}

const input = { itemId: requestId, wait: 'revision', taskToken: token };
const refusing = (message: string) =>
  resumeTaskWith(clientOf(new InvalidToken({ message, $metadata: {} })) as unknown as SFNClient);

test.each([
  ['waits', input, returnedRequest(), {}],
  ['resumes at once', input, submittedRequest().next, {}],
  ['is told that its token is none', input, submittedRequest().next, { resumeTask: refusing(`no token: ${token}`) }],
])('no token is seen when a workflow %s', async (_, event, request, use) => {
  const said = await everythingSaid(event, request, use);
  expect(said).toContain('WORKFLOW_AWAIT_COMPLETED');
  expect(said).not.toContain(token);
});

const locked = { ...sealer, seal: () => Promise.reject(new Error('the key is away')) };

test.each([
  ['the input fits no schema', { ...input, wait: 'rain' }, {}],
  ['the input has too much', { ...input, more: 1 }, {}],
  ['the key service fails', input, { sealer: locked }],
])('no token is seen when %s', async (_, event, use) => {
  const said = await everythingSaid(event, returnedRequest(), use);
  expect(said).toContain('WORKFLOW_AWAIT_FAILED');
  expect(said).not.toContain(token);
});
