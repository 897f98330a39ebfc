import type { Claim } from '../domain/claim/claim.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { MdfRequest } from '../domain/request/request.ts';
import { readClaim } from '../store/claims.ts';
import { onFresh } from '../store/fresh.ts';
import { readRequest } from '../store/requests.ts';
import type { Table } from '../store/table.ts';
import { policyInForce } from './claim-window.ts';

/** The claim that a workflow step was started for. @throws Error when it is gone, which no rule allows. */
export async function storedClaim(table: Table, claimId: string): Promise<Claim> {
  const claim = await readClaim(table, claimId);
  if (!claim) throw new Error(`claim ${claimId} is gone`);
  return claim;
}

/** Runs a step on the claim as it is now, and again when somebody else wrote it in between. @throws WriteContention when others stayed first. */
export const onFreshClaim = <T>(table: Table, claimId: string, step: (claim: Claim) => Promise<T>): Promise<T> =>
  onFresh(() => storedClaim(table, claimId), step);

/** The request a claim was opened on. @throws Error when it is gone, which no rule allows. */
export async function requestOfClaim(table: Table, { claimId, requestId }: Claim): Promise<MdfRequest> {
  const request = await readRequest(table, requestId);
  if (!request) throw new Error(`the request of ${claimId} is gone`);
  return request;
}

/** The policy that a claim is judged by: the version in force when its request was approved. docs/handbook.md § Policy */
export async function policyOfClaim(table: Table, claim: Claim): Promise<Policy> {
  const request = await requestOfClaim(table, claim);
  if (!('policyVersion' in request)) throw new Error(`the request of ${claim.claimId} was never approved`);
  return policyInForce(table, request);
}
