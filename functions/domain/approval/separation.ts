import type { Claim } from '../claim/claim.ts';
import { everyDecider } from '../claim/parts.ts';
import type { MdfRequest } from '../request/request.ts';
import type { Approval } from './approval.ts';
import { type ApprovalPurpose, isReview } from './decision.ts';

export type Case = { readonly request: MdfRequest; readonly claim?: Claim | undefined };

/**
 * Separation of duties, as the person ids and e-mail addresses that may not decide: nobody decides on what they
 * submitted, no stage of a request is decided by who decided an earlier one, and finance confirms nothing that the same
 * human approved as a request or reviewed as a claim; a dispute is answered by nobody who decided on the claim before. docs/handbook.md § People
 */
export function whoMayNotDecide(purpose: ApprovalPurpose, { request, claim }: Case): string[] {
  const barred = [request.submittedBy, request.contact.email];
  if (claim) barred.push(claim.openedBy, claim.contact.email);
  if (claim && 'submittedBy' in claim) barred.push(claim.submittedBy);
  if (!isReview(purpose)) barred.push(...decidersOf(request));
  if (claim) barred.push(...decidersOfClaim(purpose, claim));
  return [...new Set(barred)];
}

/** Whether who was asked may not decide by now: the item can have changed hands since. docs/handbook.md § People */
export function isBarred({ purpose, personId, personEmail }: Approval, item: Case): boolean {
  const barred = new Set(whoMayNotDecide(purpose, item).map((name) => name.toLowerCase()));
  return barred.has(personId.toLowerCase()) || barred.has(personEmail.toLowerCase());
}

const decidersOf = (item: MdfRequest | Claim): string[] =>
  'approvals' in item ? item.approvals.map(({ personId }) => personId) : [];

/** Of what finance decided on an earlier submission, finance may decide the next; nobody answers a dispute of their own. */
function decidersOfClaim(purpose: ApprovalPurpose, claim: Claim): string[] {
  if (purpose === 'claim-review') return [];
  const isOfThis = (personId: string) => decidersOf(claim).includes(personId);
  return everyDecider(claim)
    .filter((earlier) => purpose === 'claim-dispute' || isReview(earlier.purpose) || isOfThis(earlier.personId))
    .map(({ personId }) => personId);
}
