import type { Claim } from '../claim/claim.ts';
import type { MdfRequest } from '../request/request.ts';
import type { ApprovalPurpose } from './decision.ts';

type Case = { readonly request: MdfRequest; readonly claim?: Claim | undefined };

/**
 * Separation of duties, as the person ids and e-mail addresses that may not decide: nobody decides on what they
 * submitted, no stage of a request is decided by who decided an earlier one, and finance confirms nothing that the same
 * human approved as a request or reviewed as a claim; a dispute is answered by nobody who decided on the claim before. docs/handbook.md § People
 */
export function whoMayNotDecide(purpose: ApprovalPurpose, { request, claim }: Case): string[] {
  const barred = [request.submittedBy, request.contact.email];
  if (claim) barred.push(claim.openedBy, claim.contact.email);
  if (claim && 'submittedBy' in claim) barred.push(claim.submittedBy);
  const isOfClaim = purpose === 'claim-review' || purpose === 'claim-dispute';
  if (!isOfClaim) barred.push(...decidersOf(request));
  if (purpose !== 'claim-review' && claim) barred.push(...decidersOf(claim));
  return [...new Set(barred)];
}

const decidersOf = (item: MdfRequest | Claim): string[] =>
  'approvals' in item ? item.approvals.map(({ personId }) => personId) : [];
