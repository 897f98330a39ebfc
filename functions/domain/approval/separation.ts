import type { Claim } from '../claim/claim.ts';
import { submittersOf as submittersOfClaim, whoDecidedBefore } from '../claim/separation.ts';
import type { MdfRequest } from '../request/request.ts';
import { submittersOf } from '../request/submitters.ts';
import type { Approval } from './approval.ts';
import { isNamed, namesOf } from './decider.ts';
import { type ApprovalPurpose, isReview } from './decision.ts';

export type Case = { readonly request: MdfRequest; readonly claim?: Claim | undefined };

/**
 * Separation of duties, as the person ids and e-mail addresses that may not decide: nobody decides on what they
 * submitted in whichever version, no stage of a request is decided by who decided an earlier one, and finance confirms nothing that the same
 * human approved as a request or reviewed as a claim; a dispute is answered by nobody who decided on the claim before. docs/handbook.md § People
 */
export function whoMayNotDecide(purpose: ApprovalPurpose, { request, claim }: Case): string[] {
  const barred = submittersOf(request);
  if (claim) barred.push(...submittersOfClaim(claim));
  if (!isReview(purpose) && 'approvals' in request) barred.push(...request.approvals.flatMap(namesOf));
  if (claim) barred.push(...whoDecidedBefore(purpose, claim));
  return [...new Set(barred)];
}

/** Whether who was asked may not decide by now: the item can have changed hands since. docs/handbook.md § People */
export const isBarred = (
  { purpose, ...asked }: Pick<Approval, 'purpose' | 'personId' | 'personEmail'>,
  item: Case,
): boolean => isNamed(asked, whoMayNotDecide(purpose, item));
