import type { IsoInstant } from '../calendar/dates.ts';
import { type FieldProblem, Refusal } from '../errors.ts';
import { formatMoney, minorUnitDigits, parseMoney } from '../money/amount.ts';
import { isShown } from '../money/shown.ts';
import { lengthSeen } from '../text.ts';
import type { Approval } from './approval.ts';
import type { ApprovalDecision, ApprovalVerdict } from './decision.ts';

/** Wrong amounts after which a link is dead: whoever retypes what the page shows needs no more. */
export const maxAttempts = 5;

/** Characters. */
export const longestReason = 1000;

/** How the approver shows to be a person: by the amount, or by having signed in. */
type Confirmation = { readonly retypedAmount: string } | { readonly signedIn: true };

export type DecisionInput = Confirmation & {
  readonly verdict: ApprovalVerdict;
  readonly reason?: string | undefined;
};

/**
 * The decision an approver takes on the page, or why it cannot be taken. docs/handbook.md § Approval by e-mail link
 * @throws Refusal `wrong-state` when decided, superseded or expired; `forbidden` after too many wrong amounts; `invalid`
 * with `/amount`, `/reason` and `/decision`, after which the store counts an attempt.
 */
export function checkDecision(approval: Approval, input: DecisionInput, now: IsoInstant): ApprovalDecision {
  requireOpen(approval, now);
  const problems = problemsOf(approval, input);
  if (problems.length > 0) throw new Refusal('invalid', 'The decision was not taken.', problems);
  const { approvalId, purpose, stage, role, personId, personName, personEmail, amount, version } = approval;
  const reason = written(input.reason);
  return {
    approvalId,
    purpose,
    stage,
    role,
    personId,
    personName,
    personEmail,
    verdict: input.verdict,
    reason,
    amount,
    version,
    decidedAt: now,
    ...('signedIn' in input && { signedIn: input.signedIn }),
    ...(approval.resolution && { resolution: approval.resolution }),
  };
}

/** What an approver wrote; a text in which nothing is seen is none. */
const written = (text = ''): string | null => (lengthSeen(text) === 0 ? null : text.trim());

function requireOpen({ status, decision, expiresAt, attempts }: Approval, now: IsoInstant): void {
  if (decision) throw new Refusal('wrong-state', `already decided by ${decision.personName} at ${decision.decidedAt}`);
  if (status === 'superseded') throw new Refusal('wrong-state', 'The item has changed since this link was sent.');
  if (status === 'timed-out' || now >= expiresAt)
    throw new Refusal('wrong-state', `This link expired at ${expiresAt}.`);
  if (status !== 'open') throw new Refusal('wrong-state', 'This link was used already.');
  if (attempts >= maxAttempts)
    throw new Refusal('forbidden', 'The amount was typed wrongly too often; this link is closed.');
}

function problemsOf(approval: Approval, input: DecisionInput): FieldProblem[] {
  const { purpose, amount, currency } = approval;
  const { verdict, reason = '' } = input;
  const isDispute = purpose === 'claim-dispute';
  const problems: FieldProblem[] = [];
  if ('retypedAmount' in input && !means(input.retypedAmount, amount, currency)) {
    problems.push({ field: '/amount', problem: `must repeat the amount, ${formatMoney(amount, currency)}` });
  }
  if (isDispute && verdict === 'return')
    problems.push({ field: '/decision', problem: 'must be to grant or to uphold' });
  if ((isDispute || verdict !== 'approve') && written(reason) === null)
    problems.push({ field: '/reason', problem: 'must say why' });
  if (reason.length > longestReason) {
    problems.push({ field: '/reason', problem: `must be at most ${longestReason} characters` });
  }
  return problems;
}

/**
 * The amount is fixed by the approval, so of two possible readings either may be the one that repeats it, where both are
 * usual: who types `400,000` dollars means thousands and must not approve four hundred.
 */
function means(text: string, amount: number, currency: string): boolean {
  if (isShown(text, amount, currency)) return true;
  const reading = parseMoney(text, { currency });
  if (reading === null) return false;
  if ('minor' in reading) return reading.minor === amount;
  const usual = minorUnitDigits(currency) < 3 ? reading.candidates.slice(-1) : reading.candidates;
  return usual.includes(amount);
}
