import type { ApprovalVerdict } from '../approval/decision.ts';
import type { CheckResult } from '../audit/finding.ts';
import type { FieldProblem } from '../errors.ts';
import { lengthSeen } from '../text.ts';
import type { ReviewedLine } from './review.ts';

export const longestLineReason = 300;

/** What is wrong with `/decision` when a claim is approved all the same. */
export const approvedDespiteLine = 'must not be to approve while a line is not in order';

/** What was entered for one line, in the order of the audit's checks. */
export type EnteredLine = { readonly human: 'pass' | 'fail' | undefined; readonly reason: string };

type Judged = { readonly lines: readonly ReviewedLine[]; readonly problems: readonly FieldProblem[] };

/**
 * The reviewer's word on every line. A line that the machine decided stands unless it is overruled, which needs a reason;
 * one that it left open needs an answer, and a reason when it is not in order. Nothing is approved while a line is not in
 * order. docs/handbook.md § Review
 */
export function judgeLines(
  checks: readonly CheckResult[],
  entered: readonly EnteredLine[],
  verdict: ApprovalVerdict | undefined,
): Judged {
  const problems: FieldProblem[] = [];
  const lines = checks.flatMap(({ check, slotId, verdict: machine }, place): ReviewedLine[] => {
    const { human, reason } = said(machine, entered[place]);
    problems.push(...problemsOf(machine, human, reason).map((problem) => ({ field: `/lines/${place}`, problem })));
    return human ? [{ check, slotId, machine, human, reason: reason || null }] : [];
  });
  if (verdict === 'approve' && lines.some(({ human }) => human === 'fail')) {
    problems.push({ field: '/decision', problem: approvedDespiteLine });
  }
  return { lines, problems };
}

function said(machine: CheckResult['verdict'], entered: EnteredLine | undefined): EnteredLine {
  const human = entered?.human ?? (machine === 'review' ? undefined : machine);
  const { reason = '' } = entered ?? {};
  return { human, reason: lengthSeen(reason) === 0 ? '' : reason.trim() };
}

function problemsOf(machine: CheckResult['verdict'], human: EnteredLine['human'], reason: string): string[] {
  if (human === undefined) return ['must be decided'];
  if (reason.length > longestLineReason) return [`must have a reason of at most ${longestLineReason} characters`];
  const isOverruled = machine !== 'review' && human !== machine;
  const isHeldAgainst = machine === 'review' && human === 'fail';
  return (isOverruled || isHeldAgainst) && reason === '' ? ['must have a reason'] : [];
}

/** Every reason of a review that goes to the partner at once: the reviewer's own and those of lines not in order. */
export const reasonsOfReview = (reason: string, lines: readonly ReviewedLine[]): string[] => [
  reason,
  ...lines.flatMap((line) => (line.human === 'fail' && line.reason ? [line.reason] : [])),
];
