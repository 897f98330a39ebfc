import type { EvidenceSlot } from '../domain/claim/document.ts';
import { open } from '../domain/claim/lifecycle.ts';
import { Refusal } from '../domain/errors.ts';
import type { EvidenceRequirement } from '../domain/evidence/requirement.ts';
import { evidenceSlotsFor } from '../domain/evidence/requirements.ts';
import { actorOf, visible } from '../domain/identity/access.ts';
import type { MdfRequest } from '../domain/request/request.ts';
import { created } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { holdForClaim, requestTakesClaims } from '../store/claimed.ts';
import { newClaim, putSlot, readClaim } from '../store/claims.ts';
import { createOnce, idempotentCall } from '../store/create-once.ts';
import { programOf } from '../store/programs.ts';
import { readRequest } from '../store/requests.ts';
import { openable } from './claim-window.ts';
import { openClaim as contract } from './contracts.ts';
import type { ClaimApiDeps } from './deps.ts';
import { viewOf } from './view.ts';

/** Opens a claim on what the reservation has left, with a slot for every piece of evidence. docs/handbook.md § Claim */
export const openClaim = route(contract, async (input, deps: ClaimApiDeps) => {
  const { caller, params, body } = input;
  const { table, clock, newId } = deps;
  const request = visible(caller, await readRequest(table, params.requestId));
  const { resource, replayed } = await createOnce(table, idempotentCall(contract.operationId, input), {
    find: (claimId) => readClaim(table, claimId),
    make: async () => {
      const at = clock.now();
      const { request: funded, policy } = await openable(table, request, at);
      requireCurrency(request, body.currency);
      const evidence = (await programOf(table, funded))?.evidence;
      const { next: claim, event } = open({
        at,
        by: actorOf(caller),
        claimId: newId('clm'),
        request,
        amount: body.amount,
        contact: { name: caller.name, email: caller.email },
      });
      const changes = [
        requestTakesClaims(request.requestId),
        holdForClaim({ ...funded, currency: claim.currency }, claim.amount),
        newClaim(claim),
        ...slotsOf(claim.claimId, evidenceSlotsFor(request.terms.activityType, policy.rules, evidence)).map(putSlot),
        eventChange({ ...event, eventId: newId('evt') }),
      ];
      return { resourceId: claim.claimId, resource: claim, changes };
    },
  });
  return created({ resource: viewOf(resource, caller), replayed });
});

function requireCurrency({ terms }: MdfRequest, currency: string): void {
  if (currency === terms.currency) return;
  throw new Refusal('invalid', 'The claim is in another currency than its request.', [
    { field: '/currency', problem: `must be ${terms.currency}, as in the request` },
  ]);
}

const slotsOf = (claimId: string, required: readonly EvidenceRequirement[]): EvidenceSlot[] =>
  required.map(({ slot, ...asked }) => ({ slotId: slot, claimId, ...asked, objectKey: `claims/${claimId}/${slot}` }));
