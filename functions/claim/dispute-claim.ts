import { claimTransitions, dispute } from '../domain/claim/lifecycle.ts';
import { actorOf, visible } from '../domain/identity/access.ts';
import { calendarOf } from '../domain/policy/calendar-policy.ts';
import { created } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { moveClaim, readClaim } from '../store/claims.ts';
import { createOnce, idempotentCall } from '../store/create-once.ts';
import { activePolicy } from '../store/policies.ts';
import { requireNotClaimedAgain } from './claimed-again.ts';
import { disputeClaim as contract } from './contracts.ts';
import type { ClaimApiDeps } from './deps.ts';
import { holdAgain } from './hold-again.ts';
import { requestOfClaim } from './stored-claim.ts';
import { viewOf } from './view.ts';

/**
 * Takes a partner's objection to a rejection. The claim holds its amount of the reservation again from the same commit on,
 * so what another claim took meanwhile cannot be disputed for, nor what went back when the request ended.
 * docs/handbook.md § Disputes
 */
export const disputeClaim = route(contract, async (input, deps: ClaimApiDeps) => {
  const { caller, params, body } = input;
  const { table, clock, newId } = deps;
  const claim = visible(caller, await readClaim(table, params.claimId));
  const { resource, replayed } = await createOnce(table, idempotentCall(contract.operationId, input), {
    find: (claimId) => readClaim(table, claimId),
    make: async () => {
      const { rules } = await activePolicy(table);
      const { terms } = await requestOfClaim(table, claim);
      const calendar = calendarOf(rules.calendar, terms.region);
      const answerBusinessDays = rules.claim.disputeAnswerBusinessDays;
      const act = { at: clock.now(), by: actorOf(caller) };
      const { next, event } = dispute(claim, { ...act, reason: body.reason, answerBusinessDays, calendar });
      await requireNotClaimedAgain(table, next);
      const changes = [
        moveClaim(next, claimTransitions.dispute.from),
        ...(await holdAgain(table, next)),
        eventChange({ ...event, eventId: newId('evt') }),
      ];
      return { resourceId: claim.claimId, resource: next, changes };
    },
  });
  return created({ resource: viewOf(resource, caller), replayed });
});
