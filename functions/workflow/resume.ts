import { ExecutionDoesNotExist, type SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { isReplacedAtOnce } from '../domain/approval/new-link.ts';
import type { DomainEvent } from '../domain/event/event.ts';
import type { Sealer } from '../platform/sealer.ts';
import type { EndWait, ResumeTask } from '../platform/task-token.ts';
import { approvalsOfItem, readApproval } from '../store/approvals.ts';
import { readClaim } from '../store/claims.ts';
import type { Table } from '../store/table.ts';
import { readWait, type WaitFor } from '../store/waits.ts';
import { hasHappened } from './awaited.ts';

export type ResumeDeps = {
  readonly table: Table;
  readonly sealer: Sealer;
  readonly resumeTask: ResumeTask;
  readonly endWait: EndWait;
  readonly client: Pick<SFNClient, 'send'>;
  readonly requestStateMachine: string;
};

export const ResumeReply = z.object({ did: z.enum(['resumed', 'no-longer-waiting', 'nothing-waits', 'stopped']) });
type Did = z.infer<typeof ResumeReply>['did'];

const AboutApproval = z.object({ approvalId: z.string() });

/** Lets the workflow that waits for this fact go on, or stops it; a fact heard twice does so once. */
export async function resume(event: DomainEvent, deps: ResumeDeps): Promise<z.infer<typeof ResumeReply>> {
  return { did: await answer(event, deps) };
}

function answer(event: DomainEvent, deps: ResumeDeps): Promise<Did> {
  switch (event.type) {
    case 'approval.decided':
      return resumeApproval(event, deps);
    case 'approval.closed':
      return resumeClosed(event, deps);
    case 'approval.link-closed':
      return replaceLink(event, deps);
    case 'request.revised':
      return resumeWait(event.itemId, 'revision', deps);
    case 'payment.settled':
      return resumeWait(event.itemId, 'settlement', deps);
    case 'claim.closed':
    case 'claim.clawed-back':
    case 'claim.rejected':
      return resumeClosing(event.itemId, deps);
    case 'request.withdrawn':
    case 'request.cancelled':
      return stop(event, deps);
    default:
      return Promise.resolve('nothing-waits');
  }
}

async function resumeApproval(event: DomainEvent, { table, sealer, resumeTask }: ResumeDeps): Promise<Did> {
  const { approvalId } = AboutApproval.parse(event.facts);
  const approval = await readApproval(table, event.itemId, approvalId);
  if (!approval?.decision) throw new Error(`approval ${approvalId} is told to be decided and is not`);
  const taskToken = await sealer.open(approval.encryptedToken, { approvalId });
  return resumeTask(taskToken, { verdict: approval.decision.verdict, approvalId });
}

/** A question that a chain in parallel asks no more: its wait is over without an answer. */
async function resumeClosed(event: DomainEvent, { table, sealer, resumeTask }: ResumeDeps): Promise<Did> {
  const { approvalId } = AboutApproval.parse(event.facts);
  const approval = await readApproval(table, event.itemId, approvalId);
  if (approval?.status !== 'closed') throw new Error(`approval ${approvalId} is told to be closed and is not`);
  return resumeTask(await sealer.open(approval.encryptedToken, { approvalId }), { verdict: 'closed', approvalId });
}

/** Ends the wait for an answer that cannot come any more: the workflow plans, and sends another link. */
async function replaceLink(event: DomainEvent, { table, sealer, endWait }: ResumeDeps): Promise<Did> {
  const { approvalId } = AboutApproval.parse(event.facts);
  const asked = await approvalsOfItem(table, event.itemId);
  const approval = asked.find((one) => one.approvalId === approvalId);
  if (approval?.status !== 'open' || !isReplacedAtOnce(approval, asked)) return 'nothing-waits';
  return endWait(await sealer.open(approval.encryptedToken, { approvalId }), 'Unreachable');
}

/** Reads the item anew: an old event that comes again must not end a later wait for the same kind of fact. */
async function resumeWait(itemId: string, wait: WaitFor, { table, sealer, resumeTask }: ResumeDeps): Promise<Did> {
  const waiting = await readWait(table, itemId, wait);
  if (!waiting || !(await hasHappened(table, itemId, wait))) return 'nothing-waits';
  return resumeTask(await sealer.open(waiting.sealedToken, { itemId, wait }), {});
}

async function resumeClosing(claimId: string, deps: ResumeDeps): Promise<Did> {
  const claim = await readClaim(deps.table, claimId);
  return claim ? resumeWait(claim.requestId, 'closing', deps) : 'nothing-waits';
}

/** A workflow that ended the request itself is about to end, too; stopping it would look like a fault. */
async function stop(event: DomainEvent, { client, requestStateMachine }: ResumeDeps): Promise<Did> {
  if (event.by === 'system') return 'nothing-waits';
  const executionArn = `${requestStateMachine.replace(':stateMachine:', ':execution:')}:${event.itemId}`;
  try {
    await client.send(new StopExecutionCommand({ executionArn, error: 'Withdrawn', cause: event.type }));
    return 'stopped';
  } catch (thrown) {
    if (thrown instanceof ExecutionDoesNotExist) return 'no-longer-waiting';
    throw thrown;
  }
}
