import {
  DescribeExecutionCommand,
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { clientAt } from '../deploy/credentials.ts';

/** One run of a state machine, looked at from outside. */
export interface Workflow {
  /** Why it ended badly, in its own words; undefined while it runs or when it ended well. */
  failure(): Promise<string | undefined>;
  isOver(): Promise<boolean>;
  history(): Promise<HistoryEvent[]>;
}

/** The run that a business id names. */
export function workflowOf(endpoint: string, stateMachineArn: string, name: string): Workflow {
  const client = new SFNClient(clientAt(endpoint));
  const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  const describe = async () => {
    try {
      return await client.send(new DescribeExecutionCommand({ executionArn }));
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return undefined;
      throw error;
    }
  };
  return {
    failure: async () => {
      const run = await describe();
      if (run === undefined || run.status === 'RUNNING' || run.status === 'SUCCEEDED') return undefined;
      return [run.status, run.error, run.cause].filter((part) => part !== undefined).join(': ');
    },
    isOver: async () => (await describe())?.status === 'SUCCEEDED',
    history: async () => {
      const events: HistoryEvent[] = [];
      let nextToken: string | undefined;
      do {
        const page = await client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000, nextToken }));
        events.push(...(page.events ?? []));
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
      return events;
    },
  };
}
