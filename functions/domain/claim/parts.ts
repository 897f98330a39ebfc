import { isNamed } from '../approval/decider.ts';
import type { ApprovalDecision } from '../approval/decision.ts';
import { Refusal } from '../errors.ts';
import type { Act, NewEvent } from '../event/change.ts';
import type { EventType } from '../event/event.ts';
import type { Claim, ClaimIn } from './claim.ts';
import { submittersOf, whoDecidedBefore } from './separation.ts';

type Posted = ClaimIn<'payment-instructed' | 'paid' | 'closed' | 'clawed-back'>;
export type Audited =
  | ClaimIn<'audited' | 'in-review' | 'rejected' | 'disputed' | 'pending-finance' | 'approved'>
  | Posted;

/** What every stage keeps, stamped with the writing. */
export const openedPart = (claim: Claim, { at }: Act) => ({
  claimId: claim.claimId,
  requestId: claim.requestId,
  partnerId: claim.partnerId,
  amount: claim.amount,
  currency: claim.currency,
  version: claim.version,
  revision: claim.revision + 1,
  openedBy: claim.openedBy,
  contact: claim.contact,
  openedAt: claim.openedAt,
  updatedAt: at,
  ...('dispute' in claim && claim.dispute && { dispute: claim.dispute }),
  ...('decidedBefore' in claim && claim.decidedBefore && { decidedBefore: claim.decidedBefore }),
  ...('submittedBefore' in claim && claim.submittedBefore && { submittedBefore: claim.submittedBefore }),
});

/** The facts of a submitted claim. */
export const submittedPart = (claim: Exclude<Claim, ClaimIn<'draft'>>, act: Act) => ({
  ...openedPart(claim, act),
  submittedBy: claim.submittedBy,
  ...(claim.submitterEmail !== undefined && { submitterEmail: claim.submitterEmail }),
  submittedAt: claim.submittedAt,
});

/** The facts of an audited claim with the decisions taken on it so far, and the one that comes. */
export const decidedPart = (claim: Audited, act: Act, approval?: ApprovalDecision) => ({
  ...submittedPart(claim, act),
  audit: claim.audit,
  approvals: [...('approvals' in claim ? claim.approvals : []), ...(approval ? [approval] : [])],
});

/** The facts of a claim whose money was posted. */
export const postedPart = (claim: Posted, act: Act) => ({
  ...decidedPart(claim, act),
  payable: claim.payable,
  instructedAt: claim.instructedAt,
});

type Wanted = Pick<ApprovalDecision, 'purpose' | 'verdict'>;

/**
 * The decision must answer the question asked, on this version of the claim, and be neither the submitter's nor that of
 * somebody whose earlier decision on the claim keeps them from it. docs/handbook.md § People
 * @throws Refusal when it is another one.
 */
export function requireDecision(claim: Audited, approval: ApprovalDecision, { purpose, verdict }: Wanted): void {
  if (approval.version !== claim.version || approval.purpose !== purpose) {
    throw new Refusal('conflict', 'The claim has moved on since that decision.');
  }
  if (isNamed(approval, submittersOf(claim))) {
    throw new Refusal('forbidden', 'Nobody decides on a claim of their own.');
  }
  if (isNamed(approval, whoDecidedBefore(purpose, claim))) {
    throw new Refusal('forbidden', 'Somebody else decides than who decided on the claim before.');
  }
  if (approval.verdict !== verdict) throw new Refusal('wrong-state', `The decision was not to ${verdict}.`);
}

/** The event that tells a claim's step. */
export const claimEvent = (
  type: EventType,
  claim: Pick<Claim, 'claimId' | 'requestId' | 'partnerId' | 'version'>,
  { at, by }: Act,
  sentence: string,
  facts: NewEvent['facts'] = {},
): NewEvent => ({
  type,
  itemId: claim.claimId,
  partnerId: claim.partnerId,
  at,
  by,
  facts: { requestId: claim.requestId, version: claim.version, ...facts },
  sentence,
});
