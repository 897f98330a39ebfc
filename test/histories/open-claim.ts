import type { Claim } from '../../functions/domain/claim/claim.ts';
import { Refusal } from '../../functions/domain/errors.ts';
import { holdForSubmission, requestTakesClaims } from '../../functions/store/claimed.ts';
import { newClaim, readClaim } from '../../functions/store/claims.ts';
import { commit } from '../../functions/store/commit.ts';
import { readRequest } from '../../functions/store/requests.ts';
import { contact } from '../unit/domain/examples.ts';
import { audit } from '../unit/domain/lifecycle-examples.ts';
import { type Command, requestOf } from './commands.ts';
import { claimIds, requestIds } from './ids.ts';
import type { World } from './world.ts';

/** A claim from its first draft to finance's approval, under the guards of opening and submitting. */
export async function openClaim(
  { table, clock }: World,
  { claim: name, amount, approved }: Extract<Command, { kind: 'claim' }>,
): Promise<string> {
  const [claimId, requestId] = [claimIds[name], requestIds[requestOf(name)]];
  if (await readClaim(table, claimId)) return 'already';
  const request = await readRequest(table, requestId);
  if (!request || !('reserved' in request)) return 'wrong-state';
  const { partnerId, terms, reserved } = request;
  const at = clock.now();
  const claim: Claim = {
    claimId,
    requestId,
    partnerId,
    amount,
    currency: terms.currency,
    version: 1,
    revision: 1,
    openedBy: 'partner:ada',
    contact,
    openedAt: at,
    updatedAt: at,
    submittedBy: 'partner:ada',
    submittedAt: at,
    audit,
    approvals: [],
    approvedAmount: Math.min(amount, approved),
    status: 'approved',
  };
  const guards = [
    requestTakesClaims(requestId),
    holdForSubmission({ requestId, reserved, currency: terms.currency }, amount),
  ];
  try {
    await commit(table, [...guards, newClaim(claim)]);
    return 'done';
  } catch (thrown) {
    if (await readClaim(table, claimId)) return 'already';
    if (thrown instanceof Refusal) return thrown.kind;
    throw thrown;
  }
}
