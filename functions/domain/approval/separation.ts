import type { Claim, ClaimIn } from '../claim/claim.ts';
import type { MdfRequest } from '../request/request.ts';
import type { ApprovalPurpose } from './decision.ts';

type Case = { readonly request: MdfRequest; readonly claim?: Exclude<Claim, ClaimIn<'draft'>> };

/**
 * Separation of duties: the person ids and e-mail addresses that may not decide. Nobody decides on what they submitted,
 * and finance does not confirm what the same human approved as a request. docs/handbook.md § People
 */
export function whoMayNotDecide(purpose: ApprovalPurpose, { request, claim }: Case): string[] {
  const submitters = [request.submittedBy, request.contact.email];
  if (purpose === 'request-approval') return submitters;
  if (claim) submitters.push(claim.submittedBy, claim.contact.email);
  const approvers = purpose === 'finance-approval' && 'approvals' in request ? request.approvals : [];
  return [...new Set([...submitters, ...approvers.map(({ personId }) => personId)])];
}
