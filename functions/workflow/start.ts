import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import type { DomainEvent } from '../domain/event/event.ts';

export type StartDeps = {
  readonly client: Pick<SFNClient, 'send'>;
  readonly requestStateMachine: string;
  readonly claimStateMachine: string;
};

export const StartReply = z.object({ execution: z.string().nullable(), started: z.boolean() });
type StartReply = z.infer<typeof StartReply>;

type Execution = { readonly stateMachineArn: string; readonly name: string; readonly input: object };

const SubmittedClaim = z.object({ version: z.int().min(1) });

/**
 * Starts the workflow of a submitted request or claim, and that of a claim once more when its rejection is disputed. It is
 * named by the item, so that the same fact delivered twice starts it once.
 */
export async function start(event: DomainEvent, deps: StartDeps): Promise<StartReply> {
  const execution = executionOf(event, deps);
  if (!execution) return { execution: null, started: false };
  const { stateMachineArn, name, input } = execution;
  try {
    await deps.client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
    return { execution: name, started: true };
  } catch (thrown) {
    if (thrown instanceof ExecutionAlreadyExists) return { execution: name, started: false };
    throw thrown;
  }
}

function executionOf(event: DomainEvent, deps: StartDeps): Execution | undefined {
  if (event.type === 'request.submitted') {
    const input = { requestId: event.itemId };
    return { stateMachineArn: deps.requestStateMachine, name: event.itemId, input };
  }
  if (event.type === 'claim.submitted') {
    const { version } = SubmittedClaim.parse(event.facts);
    const input = { claimId: event.itemId, version };
    return { stateMachineArn: deps.claimStateMachine, name: `${event.itemId}-v${version}`, input };
  }
  if (event.type === 'claim.disputed') {
    const { version } = SubmittedClaim.parse(event.facts);
    const input = { claimId: event.itemId, version };
    return { stateMachineArn: deps.claimStateMachine, name: `${event.itemId}-dispute`, input };
  }
  return undefined;
}
