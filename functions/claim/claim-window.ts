import type { Claim } from '../domain/claim/claim.ts';
import { claimWindowProblems } from '../domain/claim/rules.ts';
import { submissionWindowProblems } from '../domain/claim/submission-window.ts';
import { type FieldProblem, Refusal } from '../domain/errors.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { MdfRequest, RequestIn } from '../domain/request/request.ts';
import { requireState } from '../domain/transition.ts';
import { policyOf } from '../store/policies.ts';
import type { Table } from '../store/table.ts';

/** A request that takes claims, with the policy version that they are judged by: the one in force at its approval. */
export type Claimable = { readonly request: RequestIn<'in-execution' | 'claimable'>; readonly policy: Policy };

/** @throws Refusal `wrong-state` when no claim can be opened on the request now. */
export async function openable(table: Table, request: MdfRequest, now: string): Promise<Claimable> {
  refuse(claimWindowProblems(request, now));
  return await claimableNow(table, request);
}

/** @throws Refusal `wrong-state` when the claim cannot be submitted now. */
export async function submittable(
  table: Table,
  claim: Claim,
  request: MdfRequest | undefined,
  now: string,
): Promise<Claimable> {
  if (!request) throw new Error(`the request of ${claim.claimId} is gone`);
  const claimable = await claimableNow(table, request);
  refuse(submissionWindowProblems(claim, request, claimable.policy.rules.claim, now));
  return claimable;
}

async function claimableNow(table: Table, current: MdfRequest): Promise<Claimable> {
  const request = requireState(current, ['in-execution', 'claimable'], 'claim on this request');
  return { request, policy: await policyInForce(table, request) };
}

/** docs/handbook.md § Policy */
export async function policyInForce(table: Table, { policyVersion }: { policyVersion: number }): Promise<Policy> {
  const policy = await policyOf(table, policyVersion);
  if (!policy) throw new Error(`policy version ${policyVersion} is gone`);
  return policy;
}

function refuse(problems: readonly FieldProblem[]): void {
  const [first] = problems;
  if (first) throw new Refusal('wrong-state', `No claim can be made: ${first.problem}.`, problems);
}
