import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { StartWorkflow } from './deps.ts';

export const startWorkflowOf =
  (client: Pick<SFNClient, 'send'>, stateMachineArn: string): StartWorkflow =>
  async (name, input) => {
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
      return true;
    } catch (thrown) {
      if (thrown instanceof ExecutionAlreadyExists) return false;
      throw thrown;
    }
  };
