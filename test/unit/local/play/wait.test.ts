import { expect, test } from 'vitest';
import { waitFor } from '../../../../local/play/wait.ts';
import type { Workflow } from '../../../../local/play/workflow.ts';

const workflowThat = (failure: string | undefined): Workflow => ({
  failure: () => Promise.resolve(failure),
  isOver: () => Promise.resolve(false),
  history: () => Promise.resolve([]),
});
const waiting = (seconds: number, failure?: string) => ({
  what: 'the audit',
  seconds,
  workflow: workflowThat(failure),
});

test('asks again until there is an answer', async () => {
  let looks = 0;
  expect(await waitFor(waiting(5), () => Promise.resolve(++looks === 3 ? 'done' : undefined))).toBe('done');
});

test('when the time is up, the words say what was waited for', async () => {
  await expect(waitFor(waiting(0), () => Promise.resolve(undefined))).rejects.toMatchObject({
    name: 'Failure',
    message: 'Nothing was seen of the audit within 0 seconds.',
    advice: expect.stringContaining('still runs'),
  });
});

test('a workflow that failed ends the waiting with its own cause', async () => {
  const failed = waiting(60, 'FAILED: TextractUnavailable: no reader');
  await expect(waitFor(failed, () => Promise.resolve(undefined))).rejects.toMatchObject({
    message: 'The workflow ended before the audit.',
    advice: 'It says: FAILED: TextractUnavailable: no reader',
  });
});
