import * as z from 'zod';
import type { Approval } from '../domain/approval/approval.ts';
import { ApprovalPurpose } from '../domain/approval/decision.ts';
import { approvalDeadline, type Notice, nextNotice } from '../domain/approval/notice.ts';
import { calendarOf } from '../domain/policy/calendar-policy.ts';
import type { Clock } from '../platform/clock.ts';
import type { newId } from '../platform/ids.ts';
import { ApprovalClosed, approvalsOfItem, closeApproval, ItemChanged } from '../store/approvals.ts';
import { eventChange } from '../store/changes.ts';
import { type Change, commit, WriteContention } from '../store/commit.ts';
import { activePolicy } from '../store/policies.ts';
import type { Table } from '../store/table.ts';
import { timedOutEvent } from './events.ts';
import { besideOf, heldWhileTimingOut, isOver } from './in-parallel.ts';
import { isUnreachable } from './reachable.ts';
import { asAsked, isTakenBack, itemOf, readSubject } from './subject.ts';
import { currentOf, turnOf } from './turn.ts';

export const PlanNoticeInput = z.strictObject({
  purpose: ApprovalPurpose,
  itemId: z.string(),
  stage: z.int().min(0),
});
export const PlanNoticeReply = z.object({
  /** `none`: a chain in parallel needs no answer here any more. */
  notice: z.enum(['ask', 'remind', 'escalate', 'time-out', 'none']),
  /** How long the workflow waits for an answer after this notice. */
  seconds: z.int().min(1),
});
type PlanNoticeReply = z.infer<typeof PlanNoticeReply>;

export type PlanNoticeDeps = { readonly table: Table; readonly clock: Clock; readonly newId: typeof newId };

/**
 * What the approver of a question gets next, and how long to wait then. When the time is over the question is closed
 * here, in one guarded write: a decision is either before it and counts, or after it and is refused. A request ends with
 * that; a claim's question is asked of the next person up, with a clock of its own.
 * docs/handbook.md § Approval by e-mail link
 */
export async function planNotice(
  asked: z.infer<typeof PlanNoticeInput>,
  deps: PlanNoticeDeps,
  isUnassigned = false,
): Promise<PlanNoticeReply> {
  const { table, clock } = deps;
  const subject = await readSubject(table, asked);
  const question = asAsked(asked, subject);
  const approvals = await approvalsOfItem(table, question.itemId);
  const beside = besideOf(subject, question, approvals);
  const turn = turnOf(approvals, question, itemOf(subject).version);
  if (isTakenBack(subject, question)) return answerAtOnce;
  if (isOver(subject, question, [...turn, ...beside])) return nothingToAsk;
  const current = currentOf(turn);
  if (current?.status === 'decided') return answerAtOnce;
  if (current?.status === 'timed-out') return noMoreTime;
  const now = clock.now();
  const policy = (await activePolicy(table)).rules;
  const calendar = calendarOf(policy.calendar, subject.request.terms.region);
  const { purpose } = question;
  const anew = { askedAt: now, expiresAt: approvalDeadline(purpose, now, policy, calendar) };
  const next = ({ askedAt, expiresAt }: typeof anew, noticesSent: number) =>
    nextNotice({ purpose, askedAt, expiresAt, now, noticesSent, isUnassigned, policy, calendar });
  if (!current) return replyOf(next(anew, 0));
  // Whoever is asked instead takes the place on the ladder of whom mail does not reach.
  const place = (await isUnreachable(table, current)) ? Math.max(0, current.noticesSent - 1) : current.noticesSent;
  const notice = next(current, place);
  if (notice.kind !== 'time-out') return replyOf(notice);
  const decided = await timeOut(current, heldWhileTimingOut(subject, current, { beside, at: now }, deps), now, deps);
  if (decided) return answerAtOnce;
  return current.purpose === 'request-approval' ? noMoreTime : replyOf(next(anew, 0));
}

/** The engine refuses a wait of no time at all. */
const replyOf = ({ kind, secondsUntilNext }: Notice): PlanNoticeReply => ({
  notice: kind,
  seconds: Math.max(1, secondsUntilNext),
});

/** Decided or taken back while nobody waited: the next step finds that and hands it on. */
const answerAtOnce: PlanNoticeReply = { notice: 'remind', seconds: 60 };
const noMoreTime: PlanNoticeReply = { notice: 'time-out', seconds: 1 };
const nothingToAsk: PlanNoticeReply = { notice: 'none', seconds: 1 };

/** True when a decision came first. @throws WriteContention when another stage moved meanwhile. */
async function timeOut(
  approval: Approval,
  held: readonly Change[],
  now: string,
  { table, newId }: PlanNoticeDeps,
): Promise<boolean> {
  const event = { ...timedOutEvent(approval, now), eventId: newId('evt') };
  try {
    await commit(table, [closeApproval(approval, 'timed-out'), eventChange(event), ...held]);
  } catch (thrown) {
    if (thrown instanceof ItemChanged) throw new WriteContention('the item changed meanwhile');
    if (!(thrown instanceof ApprovalClosed)) throw thrown;
    return thrown.approval.status === 'decided';
  }
  return false;
}
