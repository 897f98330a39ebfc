import { expect, test, vi } from 'vitest';
import { Refusal } from '../../../functions/domain/errors.ts';
import { onFreshRequest } from '../../../functions/request/steps/fresh.ts';
import { ApprovalClosed } from '../../../functions/store/approvals.ts';
import { WriteContention } from '../../../functions/store/commit.ts';
import { requestKey } from '../../../functions/store/keys.ts';
import type { Table } from '../../../functions/store/table.ts';
import { approval } from '../approval/samples.ts';
import { submittedRequest } from '../domain/lifecycle-examples.ts';

const request = submittedRequest().next;

/** A table whose request has the next of these revisions at every read, and the last one from then on. */
function tableWith(...revisions: number[]) {
  const send = () => {
    const revision = revisions.length > 1 ? revisions.shift() : revisions[0];
    return Promise.resolve(revision && { Item: { ...request, revision, ...requestKey(request.requestId) } });
  };
  return { client: { send: (_: unknown) => send().then((reply) => reply ?? {}) }, name: 'table' } as unknown as Table;
}

const refuse = () => Promise.reject(new Refusal('conflict', 'Somebody was first.'));
const revisionOf = ({ revision }: { revision: number }) => Promise.resolve(revision);

test('a step is given the request as it is', async () => {
  expect(await onFreshRequest(tableWith(3), request.requestId, revisionOf)).toBe(3);
});

test('overtaken, it runs again on what is there then', async () => {
  const step = vi.fn(revisionOf).mockImplementationOnce(refuse);
  expect(await onFreshRequest(tableWith(1, 2, 2), request.requestId, step)).toBe(2);
  expect(step).toHaveBeenCalledTimes(2);
});

test('overtaken by a decision on a question of it, too, although the request is the same', async () => {
  const closed = () => Promise.reject(new ApprovalClosed(approval));
  const step = vi.fn(revisionOf).mockImplementationOnce(closed);
  expect(await onFreshRequest(tableWith(3), request.requestId, step)).toBe(3);
});

test('refused for what the request is, it is not run again', async () => {
  const step = vi.fn(refuse);
  await expect(onFreshRequest(tableWith(1), request.requestId, step)).rejects.toMatchObject({ kind: 'conflict' });
  expect(step).toHaveBeenCalledTimes(1);
});

test('a fault is not run again', async () => {
  const step = vi.fn(() => Promise.reject(new Error('broken')));
  await expect(onFreshRequest(tableWith(1, 2, 3), request.requestId, step)).rejects.toThrow('broken');
  expect(step).toHaveBeenCalledTimes(1);
});

test('overtaken again and again, it leaves the retry to the workflow', async () => {
  const table = tableWith(...Array.from({ length: 20 }, (_, n) => n + 1));
  await expect(onFreshRequest(table, request.requestId, refuse)).rejects.toBeInstanceOf(WriteContention);
});

test('a request that is not there is as absent as one of somebody else', async () => {
  await expect(onFreshRequest(tableWith(), request.requestId, revisionOf)).rejects.toMatchObject({ kind: 'not-found' });
});
