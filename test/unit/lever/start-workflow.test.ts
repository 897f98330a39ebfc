import { ExecutionAlreadyExists, type StartExecutionCommand } from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { startWorkflowOf } from '../../../functions/lever/start-workflow.ts';

const clientThat = (send: (command: StartExecutionCommand) => Promise<unknown>) =>
  ({ send }) as unknown as Parameters<typeof startWorkflowOf>[0];

test('a workflow is started under its name with its input', async () => {
  let sent: unknown;
  const client = clientThat((command) => {
    sent = command.input;
    return Promise.resolve({});
  });
  expect(await startWorkflowOf(client, 'arn:machine')('2026Q4', { quarter: '2026Q4' })).toBe(true);
  expect(sent).toEqual({ stateMachineArn: 'arn:machine', name: '2026Q4', input: '{"quarter":"2026Q4"}' });
});

test('one that was started before is not a fault, anything else is', async () => {
  const started = new ExecutionAlreadyExists({ message: 'exists', $metadata: {} });
  expect(
    await startWorkflowOf(
      clientThat(() => Promise.reject(started)),
      'arn:machine',
    )('x', {}),
  ).toBe(false);
  const fault = new Error('no connection');
  await expect(
    startWorkflowOf(
      clientThat(() => Promise.reject(fault)),
      'arn:machine',
    )('x', {}),
  ).rejects.toBe(fault);
});
