import { InvalidToken, type SFNClient, TaskDoesNotExist, TaskTimedOut } from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { resumeTaskWith } from '../../../functions/platform/task-token.ts';
import { clientOf, inputOf } from '../workflow/samples.ts';

const resumeWith = (client: ReturnType<typeof clientOf>) =>
  resumeTaskWith(client as unknown as SFNClient)('token', { verdict: 'approve', approvalId: 'apr_1' });

test('a waiting task is given its answer', async () => {
  const client = clientOf();
  expect(await resumeWith(client)).toBe('resumed');
  expect(inputOf(client)).toEqual({ taskToken: 'token', output: '{"verdict":"approve","approvalId":"apr_1"}' });
});

const why = { message: 'no', $metadata: {} };

test.each([new TaskTimedOut(why), new TaskDoesNotExist(why), new InvalidToken(why)])(
  '%s means that it was resumed before',
  async (answer) => {
    expect(await resumeWith(clientOf(answer))).toBe('no-longer-waiting');
  },
);

test('any other answer is an error', async () => {
  const away = new Error('away');
  await expect(resumeWith(clientOf(away))).rejects.toBe(away);
});
