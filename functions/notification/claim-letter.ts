import type { Claim } from '../domain/claim/claim.ts';
import type { MdfRequest } from '../domain/request/request.ts';
import type { Letter } from '../platform/mail/letter.ts';
import { readClaim } from '../store/claims.ts';
import { policyAtApproval } from '../store/policies.ts';
import { readRequest } from '../store/requests.ts';
import type { Table } from '../store/table.ts';
import type { Addressed } from './addressed.ts';
import { clawedBackLetter } from './letters/clawed-back.ts';
import { disputedClaimLetter, grantedDisputeLetter } from './letters/disputed.ts';
import { paidLetter } from './letters/paid.ts';
import { rejectedClaimLetter } from './letters/rejected.ts';
import { returnedClaimLetter } from './letters/returned.ts';

export type ClaimNews =
  | 'claim.returned'
  | 'claim.rejected'
  | 'claim.disputed'
  | 'claim.dispute-granted'
  | 'claim.clawed-back'
  | 'payment.settled';

/** The letter about a claim; undefined when the claim is elsewhere by now. */
export async function claimLetter(news: ClaimNews, claimId: string, table: Table): Promise<Addressed | undefined> {
  const claim = await readClaim(table, claimId);
  const request = claim && (await readRequest(table, claim.requestId));
  const letter = request && (await letterOf(news, claim, request, table));
  return letter && { contact: claim.contact, letter };
}

async function letterOf(news: ClaimNews, claim: Claim, request: MdfRequest, table: Table): Promise<Letter | undefined> {
  const { rules } = await policyAtApproval(table, request);
  if (news === 'claim.returned' && claim.status === 'returned') return returnedClaimLetter(claim, request, rules);
  if (news === 'claim.rejected' && claim.status === 'rejected') return rejectedClaimLetter(claim, request);
  if (news === 'claim.disputed' && claim.status === 'disputed') return disputedClaimLetter(claim, request);
  if (news === 'claim.dispute-granted') return grantedLetter(claim, request);
  if (news === 'claim.clawed-back' && claim.status === 'clawed-back') return clawedBackLetter(claim, request);
  if (news === 'payment.settled' && (claim.status === 'paid' || claim.status === 'closed')) {
    return paidLetter(claim, request, rules);
  }
  return undefined;
}

/** Until the money is there, or finance has said otherwise. */
function grantedLetter(claim: Claim, request: MdfRequest): Letter | undefined {
  const isOnItsWay =
    claim.status === 'pending-finance' || claim.status === 'approved' || claim.status === 'payment-instructed';
  const answer = isOnItsWay ? claim.dispute?.answer : undefined;
  return isOnItsWay && answer ? grantedDisputeLetter(claim, answer.reasons, request) : undefined;
}
