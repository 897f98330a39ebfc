import { expect, test, vi } from 'vitest';
import type { MdfRequest } from '../../../functions/domain/request/request.ts';
import { requestKey, requestTokenKey } from '../../../functions/store/keys.ts';
import { AwaitReply, awaitFact } from '../../../functions/workflow/await.ts';
import { submittedRequest } from '../domain/lifecycle-examples.ts';
import { memoryTable } from './memory-table.ts';
import { requestId, resumes, returnedRequest, sealer, token } from './samples.ts';

const input = { itemId: requestId, wait: 'revision', taskToken: token } as const;

function worldWith(request: MdfRequest) {
  const memory = memoryTable();
  memory.put({ ...request, ...requestKey(requestId) });
  return { ...memory, resumeTask: resumes() };
}

test('a wait is stored with its token sealed, and nobody is resumed', async () => {
  const { table, stored, resumeTask } = worldWith(returnedRequest());
  expect(await awaitFact(input, { table, sealer, resumeTask })).toEqual({
    itemId: requestId,
    wait: 'revision',
    waiting: true,
  });
  expect(stored()).toContain(requestTokenKey(requestId, 'revision').sk);
  expect(stored()).not.toContain(token);
  expect(resumeTask).not.toHaveBeenCalled();
});

test('a fact that came before the wait resumes at once', async () => {
  const { table, resumeTask } = worldWith(submittedRequest().next);
  const reply = await awaitFact(input, { table, sealer, resumeTask });
  expect(reply.waiting).toBe(false);
  expect(resumeTask).toHaveBeenCalledExactlyOnceWith(token, {});
});

test('a fact that comes between storing the wait and reading the item is seen', async () => {
  const { table, put, resumeTask } = worldWith(returnedRequest());
  const seal = vi.fn((...sealed: Parameters<typeof sealer.seal>) => {
    put({ ...submittedRequest().next, ...requestKey(requestId) });
    return sealer.seal(...sealed);
  });
  expect((await awaitFact(input, { table, sealer: { ...sealer, seal }, resumeTask })).waiting).toBe(false);
});

test('what the step answers has no place for a token', () => {
  const answer = { itemId: requestId, wait: 'revision', waiting: true };
  expect(AwaitReply.parse({ ...answer, taskToken: token })).toEqual(answer);
});
