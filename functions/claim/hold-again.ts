import type { CeilingTaken } from '../domain/audit/ceiling-use.ts';
import { leftOfCeiling } from '../domain/audit/period-ceiling.ts';
import type { ClaimIn } from '../domain/claim/claim.ts';
import { Refusal } from '../domain/errors.ts';
import { waitingReview } from '../domain/review/review.ts';
import { readCeiling, takeOfCeiling } from '../store/ceilings.ts';
import { holdForSubmission, requestTakesClaims } from '../store/claimed.ts';
import type { Change } from '../store/commit.ts';
import { newReview } from '../store/reviews.ts';
import type { Table } from '../store/table.ts';
import { requestOfClaim } from './stored-claim.ts';

/**
 * What a disputed claim had before it was rejected: its amount of the reservation, its part of a ceiling, and a place in the
 * reviewers' queue. docs/handbook.md § Disputes
 * @throws Refusal `wrong-state` when the request has ended or the ceiling is used; the commit refuses `insufficient-funds`
 * when another claim has taken the money.
 */
export async function holdAgain(table: Table, claim: ClaimIn<'disputed'>): Promise<Change[]> {
  const { requestId, amount, currency, dispute } = claim;
  const request = await requestOfClaim(table, claim);
  if (request.status !== 'in-execution' && request.status !== 'claimable') {
    throw new Refusal('wrong-state', `Nothing is reserved for the claim any more: its request is ${request.status}.`);
  }
  const { reserved, terms } = request;
  return [
    requestTakesClaims(requestId),
    holdForSubmission({ requestId, reserved, currency }, amount),
    ...(claim.audit.ceiling ? [await takeAgain(table, claim, claim.audit.ceiling)] : []),
    newReview(waitingReview(claim, { purpose: 'claim-dispute', region: terms.region, at: dispute.raisedAt })),
  ];
}

async function takeAgain(table: Table, claim: ClaimIn<'disputed'>, taken: CeilingTaken): Promise<Change> {
  const used = await readCeiling(table, { ...taken, partnerId: claim.partnerId });
  if (leftOfCeiling(taken.most, used, claim.claimId) < taken.taken) {
    throw new Refusal('wrong-state', 'Other claims have used meanwhile what such activities may cost in this period.');
  }
  return {
    ...takeOfCeiling(claim, taken, used),
    onRefused: () => new Refusal('conflict', 'Another claim was decided at the same moment; please try again.'),
  };
}
