import { isNamed, namesOf } from '../approval/decider.ts';
import { type ApprovalDecision, type ApprovalPurpose, isReview } from '../approval/decision.ts';
import type { Claim } from './claim.ts';

type Decider = Pick<ApprovalDecision, 'personId' | 'personEmail' | 'purpose'>;

/** Who decided on the claim so far and as what, on this submission of it and on earlier ones. */
export const everyDecider = (claim: Claim): Decider[] => [
  ...('decidedBefore' in claim ? (claim.decidedBefore ?? []) : []),
  ...ofThisSubmission(claim).map(({ personId, personEmail, purpose }) => ({
    personId,
    ...(personEmail !== undefined && { personEmail }),
    purpose,
  })),
];

/**
 * The ids and addresses of those whose decisions on the claim keep them from answering this question. Of what finance decided
 * on an earlier submission, finance may decide the next; nobody answers a dispute of their own. docs/handbook.md § People
 */
export function whoDecidedBefore(purpose: ApprovalPurpose, claim: Claim): string[] {
  if (purpose === 'claim-review') return [];
  const ofThis = ofThisSubmission(claim).flatMap(namesOf);
  return everyDecider(claim)
    .filter((earlier) => purpose === 'claim-dispute' || isReview(earlier.purpose) || isNamed(earlier, ofThis))
    .flatMap(namesOf);
}

/** By id and address, everybody who opened a claim or submitted it, this version or an earlier one. docs/handbook.md § People */
export function submittersOf(claim: Claim): string[] {
  const opened = [claim.openedBy, claim.contact.email];
  if (!('submittedBy' in claim)) return opened;
  const { submittedBefore = [], submittedBy, submitterEmail } = claim;
  const submitter = { personId: submittedBy, personEmail: submitterEmail };
  return [...new Set([...opened, ...submittedBefore, ...namesOf(submitter)])];
}

const ofThisSubmission = (claim: Claim): ApprovalDecision[] => ('approvals' in claim ? claim.approvals : []);
