import * as z from 'zod';
import { type ApprovalDecision, ApprovalVerdict, isReview } from '../domain/approval/decision.ts';
import type { Claim } from '../domain/claim/claim.ts';
import {
  approve,
  askFinance,
  claimTransitions,
  grantDispute,
  reject,
  returnToPartner,
} from '../domain/claim/lifecycle.ts';
import { assertNever, Refusal } from '../domain/errors.ts';
import type { NewEvent, Transition } from '../domain/event/change.ts';
import { ClaimId } from '../domain/ids.ts';
import { reasonsOfReview } from '../domain/review/judge-lines.ts';
import { readApproval } from '../store/approvals.ts';
import { giveBackCeiling, keepCeiling } from '../store/ceilings.ts';
import { eventChange } from '../store/changes.ts';
import { releaseFromClaim } from '../store/claimed.ts';
import { moveClaim, readClaim } from '../store/claims.ts';
import { type Change, commit } from '../store/commit.ts';
import { readReview } from '../store/reviews.ts';
import type { Table } from '../store/table.ts';
import type { ClaimStepDeps } from './deps.ts';
import { onFreshClaim, policyOfClaim } from './stored-claim.ts';

export const ApplyDecisionInput = z.object({
  claimId: ClaimId,
  purpose: z.enum(['claim-review', 'claim-dispute', 'finance-approval']),
  /** `closed` where the question needs no answer any more, because the claim was returned and submitted again. */
  decision: z.union([
    z.object({ verdict: ApprovalVerdict, approvalId: z.string() }),
    z.object({ verdict: z.literal('closed') }),
  ]),
});
export const ApplyDecisionOutput = z.object({
  claimId: ClaimId,
  next: z.enum(['finance', 'approved', 'rejected', 'returned']),
});
type Input = z.output<typeof ApplyDecisionInput>;
type Next = z.output<typeof ApplyDecisionOutput>['next'];

/**
 * Moves the claim as the reviewer or finance decided; the decision itself is read from the stored approval, not from
 * the workflow. A repeated step finds the decision on the claim. docs/handbook.md § Claim
 */
export async function applyDecision(input: Input, deps: ClaimStepDeps): Promise<z.input<typeof ApplyDecisionOutput>> {
  const { claimId, purpose, decision } = input;
  if (decision.verdict === 'closed') return { claimId, next: await ledElsewhere(claimId, deps) };
  const made = await decisionOf(deps.table, { claimId, purpose, decision });
  const next = nextOf(made);
  await onFreshClaim(deps.table, claimId, (claim) => apply(claim, made, next, deps));
  return { claimId, next };
}

/** @throws Refusal for a claim that waits for an answer: its workflow would end and leave it waiting. */
async function ledElsewhere(claimId: string, { table }: ClaimStepDeps): Promise<'returned'> {
  const claim = await readClaim(table, claimId);
  if (claim?.status === 'submitted' || claim?.status === 'extracting' || claim?.status === 'audited') return 'returned';
  throw new Refusal('wrong-state', 'The claim waits for another answer than the one that is closed.');
}

async function apply(claim: Claim, made: ApprovalDecision, next: Next, deps: ClaimStepDeps): Promise<void> {
  const known = 'approvals' in claim && claim.approvals.some(({ approvalId }) => approvalId === made.approvalId);
  // A returned claim that was submitted again holds its decisions no more.
  const isOver = next === 'returned' && claim.version > made.version;
  if (known || isOver) return;
  const reasons = await reasonsOf(claim, made, deps);
  await commit(deps.table, await changesOf(claim, { made, reasons }, next, deps));
}

type Answered = Omit<Input, 'decision'> & { readonly decision: Exclude<Input['decision'], { verdict: 'closed' }> };

async function decisionOf(table: Table, { claimId, purpose, decision }: Answered): Promise<ApprovalDecision> {
  const made = (await readApproval(table, claimId, decision.approvalId))?.decision;
  if (made?.purpose === purpose && made.verdict === decision.verdict) return made;
  throw new Error(`approval ${decision.approvalId} of ${claimId} holds no such decision`);
}

function nextOf({ verdict, purpose }: ApprovalDecision): Next {
  switch (verdict) {
    case 'approve':
      return isReview(purpose) ? 'finance' : 'approved';
    case 'reject':
      return 'rejected';
    case 'return':
      return 'returned';
    default:
      return assertNever(verdict);
  }
}

/** A reviewer's own reason and those of every line that is not in order. docs/handbook.md § Review */
async function reasonsOf(claim: Claim, { purpose, reason }: ApprovalDecision, { table }: ClaimStepDeps) {
  const review = isReview(purpose) ? await readReview(table, claim.claimId, claim.version, purpose) : undefined;
  return reasonsOfReview(reason ?? 'No reason was given.', review?.status === 'decided' ? review.lines : []);
}

type Made = {
  readonly made: ApprovalDecision;
  readonly reasons: readonly string[];
};

async function changesOf(
  claim: Claim,
  { made: approval, reasons }: Made,
  next: Next,
  deps: ClaimStepDeps,
): Promise<Change[]> {
  const { clock, newId } = deps;
  const act = { at: clock.now(), by: approval.personId, approval };
  const { amount: approvedAmount } = approval;
  const told = (event: NewEvent) => eventChange({ ...event, eventId: newId('evt') });
  const moved = ({ next: moves, event }: Transition<Claim>, from: readonly Claim['status'][]) => [
    moveClaim(moves, from),
    told(event),
  ];
  switch (next) {
    case 'finance':
      return [
        ...(approval.purpose === 'claim-dispute'
          ? moved(grantDispute(claim, { ...act, approvedAmount, reasons }), claimTransitions.grantDispute.from)
          : moved(askFinance(claim, { ...act, approvedAmount }), claimTransitions.askFinance.from)),
        ...keepCeiling(claim, approvedAmount),
      ];
    case 'approved':
      return moved(approve(claim, act), claimTransitions.approve.from);
    case 'returned':
      return [
        ...moved(returnToPartner(claim, { ...act, reasons }), claimTransitions.returnToPartner.from),
        releaseFromClaim(claim.requestId, 0),
        ...giveBackCeiling(claim),
      ];
    case 'rejected': {
      const { disputeDays } = (await policyOfClaim(deps.table, claim)).rules.claim;
      return [
        ...moved(reject(claim, { ...act, reasons, disputeDays }), claimTransitions.reject.from),
        releaseFromClaim(claim.requestId, claim.amount),
        ...giveBackCeiling(claim),
      ];
    }
    default:
      return assertNever(next);
  }
}
