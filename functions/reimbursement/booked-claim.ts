import type { Claim } from '../domain/claim/claim.ts';
import type { MdfRequest } from '../domain/request/request.ts';
import { readClaim } from '../store/claims.ts';
import { readRequest } from '../store/requests.ts';
import type { Table } from '../store/table.ts';

type Funded = Extract<MdfRequest, { budgetId: string }>;

/** A claim with the funded request whose reservation pays for it. @throws Error when either is gone. */
export async function bookedClaim(table: Table, claimId: string): Promise<{ claim: Claim; request: Funded }> {
  const claim = await readClaim(table, claimId);
  if (!claim) throw new Error(`claim ${claimId} is gone`);
  const request = await readRequest(table, claim.requestId);
  if (!request || !('budgetId' in request)) throw new Error(`the request of ${claimId} was never approved`);
  return { claim, request };
}
