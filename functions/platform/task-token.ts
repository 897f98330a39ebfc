import {
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';

export type Resumed = 'resumed' | 'no-longer-waiting';

/**
 * Lets a waiting workflow go on. A task that was resumed before, timed out or ended answers `no-longer-waiting`, so a
 * second delivery of the same fact is harmless. The token appears in no log and no error.
 */
export type ResumeTask = (taskToken: string, output: Readonly<Record<string, string>>) => Promise<Resumed>;

export const resumeTaskWith =
  (client: Pick<SFNClient, 'send'>): ResumeTask =>
  (taskToken, output) =>
    whileWaiting(() => client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) })));

/** Ends a workflow's wait before its time, by the name that the workflow catches; a wait that is over already is left alone. */
export type EndWait = (taskToken: string, error: 'Unreachable') => Promise<Resumed>;

export const endWaitWith =
  (client: Pick<SFNClient, 'send'>): EndWait =>
  (taskToken, error) =>
    whileWaiting(() => client.send(new SendTaskFailureCommand({ taskToken, error })));

async function whileWaiting(answer: () => Promise<unknown>): Promise<Resumed> {
  try {
    await answer();
    return 'resumed';
  } catch (thrown) {
    if (thrown instanceof TaskTimedOut || thrown instanceof TaskDoesNotExist || thrown instanceof InvalidToken) {
      return 'no-longer-waiting';
    }
    throw thrown;
  }
}
