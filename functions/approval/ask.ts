import * as z from 'zod';
import type { Approval } from '../domain/approval/approval.ts';
import { Refusal } from '../domain/errors.ts';
import { ApprovalClosed, approvalsOfItem, ItemChanged } from '../store/approvals.ts';
import { WriteContention } from '../store/commit.ts';
import { askAnew } from './ask-anew.ts';
import type { AskDeps } from './ask-deps.ts';
import type { AskInput, Asking } from './asking.ts';
import { besideOf, isOver } from './in-parallel.ts';
import { insteadOf } from './instead.ts';
import { remind } from './remind.ts';
import { asAsked, isTakenBack, itemOf, readSubject, stillAsked } from './subject.ts';
import { currentOf, turnOf } from './turn.ts';

export const AskReply = z.object({
  /** Null where nobody was asked. */
  approvalId: z.string().nullable(),
  did: z.enum(['asked', 'reminded', 'escalated', 'answered', 'not-asked']),
});
type AskReply = z.infer<typeof AskReply>;

/**
 * Puts a question to its approver, reminds, or passes it on to the manager; the workflow waits with the token meanwhile.
 * A step that runs twice sends its mail twice and asks once. A question that was decided meanwhile answers at once.
 * docs/handbook.md § Approval by e-mail link
 * @throws NobodyDecides when nobody may decide; WriteContention when something changed meanwhile and a retry is harmless.
 */
export async function ask(asked: AskInput, deps: AskDeps): Promise<AskReply> {
  for (let round = 1; round <= rounds; round++) {
    try {
      return await askNow(asked, deps);
    } catch (thrown) {
      if (!(thrown instanceof ItemChanged)) throw thrown;
    }
  }
  throw new WriteContention('the item changed meanwhile');
}

/** Stages that are asked at once get into each other's way, and each is asked in the end. */
const rounds = 4;

async function askNow(asked: AskInput, deps: AskDeps): Promise<AskReply> {
  const subject = await readSubject(deps.table, asked);
  const input = asAsked(asked, subject);
  const approvals = await approvalsOfItem(deps.table, input.itemId);
  const turn = turnOf(approvals, input, itemOf(subject).version);
  const current = currentOf(turn);
  const asking = { input, subject, turn, beside: besideOf(subject, input, approvals) };
  try {
    const needsNoAnswer = isTakenBack(subject, input) || isOver(subject, input, [...turn, ...asking.beside]);
    if (current?.status !== 'decided' && needsNoAnswer) return await notAsked(input, deps);
    if (!current) return { approvalId: (await askAnew(asking, deps)).approvalId, did: 'asked' };
    if (current.status !== 'open') return await answer(current, input, deps);
    return await askAgain(asking, current, deps);
  } catch (thrown) {
    if (thrown instanceof ApprovalClosed) return answer(thrown.approval, input, deps);
    throw thrown;
  }
}

async function askAgain(asking: Asking, current: Approval, deps: AskDeps): Promise<AskReply> {
  if (!stillAsked(asking.subject, current)) {
    throw new Refusal('wrong-state', 'The item no longer waits for this decision.');
  }
  const instead = await insteadOf(asking, current, deps);
  if (instead) {
    const { approvalId, personId } = await askAnew(asking, deps, instead);
    return { approvalId, did: personId === current.personId ? 'reminded' : 'escalated' };
  }
  await remind(asking, current, deps);
  return { approvalId: current.approvalId, did: 'reminded' };
}

/** The decision was taken, or the time ran out, between two waits: the workflow hears it now, from here. */
async function answer(approval: Approval, { taskToken }: AskInput, { resumeTask }: AskDeps): Promise<AskReply> {
  const { approvalId, purpose, status, decision } = approval;
  if (status === 'timed-out' && purpose !== 'request-approval')
    throw new WriteContention('the next person up is asked');
  if (status === 'closed' || status === 'timed-out') {
    await resumeTask(taskToken, { verdict: 'closed', approvalId });
    return { approvalId, did: 'answered' };
  }
  if (status === 'superseded') throw new WriteContention('the question was passed on meanwhile');
  if (!decision) throw new Refusal('wrong-state', `The question is ${status}; nobody can be asked.`);
  await resumeTask(taskToken, { verdict: decision.verdict, approvalId });
  return { approvalId, did: 'answered' };
}

/** The request was taken back or changed, or a chain in parallel decided at another stage, before this one was asked. */
async function notAsked({ taskToken }: AskInput, { resumeTask }: AskDeps): Promise<AskReply> {
  await resumeTask(taskToken, { verdict: 'closed' });
  return { approvalId: null, did: 'not-asked' };
}
