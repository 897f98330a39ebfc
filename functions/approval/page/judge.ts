import { type ApprovalPurpose, isReview } from '../../domain/approval/decision.ts';
import { judgeLines } from '../../domain/review/judge-lines.ts';
import type { Subject } from '../subject.ts';
import type { Entered } from './form.ts';

/** What a reviewer said of every line of the audit, and what is wrong with it; nothing for any other question. */
export function judgeEntered({ claim }: Subject, purpose: ApprovalPurpose, entered: Entered) {
  const checks = isReview(purpose) && claim && 'audit' in claim ? claim.audit.checks : [];
  return judgeLines(
    checks,
    checks.map((_, place) => entered.line(place)),
    entered.verdict,
  );
}
