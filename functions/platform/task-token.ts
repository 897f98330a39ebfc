import {
  InvalidToken,
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
  async (taskToken, output) => {
    try {
      await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
      return 'resumed';
    } catch (thrown) {
      if (thrown instanceof TaskTimedOut || thrown instanceof TaskDoesNotExist || thrown instanceof InvalidToken) {
        return 'no-longer-waiting';
      }
      throw thrown;
    }
  };
