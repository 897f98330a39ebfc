import * as z from 'zod';
import type { Approval } from '../domain/approval/approval.ts';
import { maxAttempts } from '../domain/approval/decide.ts';
import { isBarred } from '../domain/approval/separation.ts';
import { Refusal } from '../domain/errors.ts';
import { ApprovalClosed, approvalsOfItem, ItemChanged } from '../store/approvals.ts';
import { WriteContention } from '../store/commit.ts';
import { activePolicy } from '../store/policies.ts';
import { approverOf, escalationOf, nobodyReached, type Seated, seatOf } from './approver.ts';
import { askAnew } from './ask-anew.ts';
import type { AskDeps } from './ask-deps.ts';
import type { AskInput, Asking } from './asking.ts';
import { besideOf, isOver } from './in-parallel.ts';
import { isUnreachable } from './reachable.ts';
import { readDirectory } from './read-directory.ts';
import { remind } from './remind.ts';
import { isAsSigned } from './signature.ts';
import { asAsked, itemOf, readSubject, stillAsked } from './subject.ts';
import { currentOf, noticeNumber, turnOf } from './turn.ts';

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
 * @throws VacantSeat when nobody may decide; WriteContention when something changed meanwhile and a retry is harmless.
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
    if (current?.status !== 'decided' && isOver(subject, input, [...turn, ...asking.beside]))
      return await notAsked(input, deps);
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
  const above = await instead(asking, current, deps);
  const isDead = current.attempts >= maxAttempts;
  if (above || isDead) {
    const seated = above ?? seatOf(current);
    const { approvalId } = await askAnew(asking, deps, { of: current, seated });
    return { approvalId, did: above ? 'escalated' : 'reminded' };
  }
  await remind(asking, current, deps);
  return { approvalId: current.approvalId, did: 'reminded' };
}

/**
 * Somebody else, where the item changed hands to whoever was asked, where mail comes back, or where an escalation is due. With nobody above, the
 * approver is reminded once more rather than the workflow broken; unless mail does not reach them. @throws VacantSeat
 */
async function instead(
  asking: Asking,
  current: Approval,
  { table, clock, sealer }: AskDeps,
): Promise<Seated | undefined> {
  const { input, subject, turn } = asking;
  // Whom an altered question names was chosen by nobody: it is asked anew, of whoever has the seat.
  if (isBarred(current, subject) || !(await isAsSigned(current, sealer))) {
    const [directory, { rules }] = await Promise.all([readDirectory(table, asking, clock.now()), activePolicy(table)]);
    return approverOf(subject, input, directory, rules);
  }
  const isDue = input.notice === 'escalate' && current.noticesSent < noticeNumber.escalate;
  const isLost = await isUnreachable(table, current);
  if (!isDue && !isLost) return undefined;
  const silent = turn.map(({ personId }) => personId);
  const above = escalationOf(subject, current, await readDirectory(table, asking, clock.now()), silent);
  if (isLost && !above) throw nobodyReached(current);
  return above;
}

/** The decision was taken between two waits: the workflow hears it now, from here. */
async function answer(approval: Approval, { taskToken }: AskInput, { resumeTask }: AskDeps): Promise<AskReply> {
  const { approvalId, status, decision } = approval;
  if (status === 'closed') {
    await resumeTask(taskToken, { verdict: 'closed', approvalId });
    return { approvalId, did: 'answered' };
  }
  if (status === 'superseded') throw new WriteContention('the question was passed on meanwhile');
  if (!decision) throw new Refusal('wrong-state', `The question is ${status}; nobody can be asked.`);
  await resumeTask(taskToken, { verdict: decision.verdict, approvalId });
  return { approvalId, did: 'answered' };
}

/** A chain in parallel was decided at another stage before this one was asked. */
async function notAsked({ taskToken }: AskInput, { resumeTask }: AskDeps): Promise<AskReply> {
  await resumeTask(taskToken, { verdict: 'closed' });
  return { approvalId: null, did: 'not-asked' };
}
