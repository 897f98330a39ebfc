import type { Approval } from '../domain/approval/approval.ts';
import type { Notice } from '../domain/approval/notice.ts';
import type { Question } from './subject.ts';

/** Which notice of a question this is; a repeated step finds its own number and does not count itself twice. */
export const noticeNumber = { ask: 1, remind: 2, escalate: 3 } as const satisfies Record<
  Exclude<Notice['kind'], 'time-out'>,
  number
>;

/** Of the approvals of an item those of one question about one version, oldest first; the last one counts. */
export const turnOf = (approvals: readonly Approval[], question: Question, version: number): Approval[] =>
  approvals.filter(
    (approval) =>
      approval.purpose === question.purpose && approval.stage === question.stage && approval.version === version,
  );

/**
 * The approval that counts: the last one. A claim's question that nobody answered in time counts no longer: it is asked
 * anew, of the next person up. docs/handbook.md § Approval by e-mail link
 */
export function currentOf(turn: readonly Approval[]): Approval | undefined {
  const last = turn.at(-1);
  return last?.status === 'timed-out' && last.purpose !== 'request-approval' ? undefined : last;
}
