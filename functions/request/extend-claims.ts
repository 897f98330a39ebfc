import { actorOf, visible } from '../domain/identity/access.ts';
import { extendClaims as extend, requestTransitions } from '../domain/request/lifecycle.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { claimedOf } from '../store/claimed.ts';
import { commit } from '../store/commit.ts';
import { activePolicy, policyOf } from '../store/policies.ts';
import { moveRequest } from '../store/requests.ts';
import { extendClaims as contract } from './contracts.ts';
import type { RequestDeps } from './deps.ts';
import { onFreshRequest } from './steps/fresh.ts';
import { fundingOf } from './views.ts';

/**
 * Grants a named exception to the claim deadline, by the policy of the approval. The workflow reads the deadline anew when
 * the old one has passed. docs/handbook.md § Clocks
 */
export const extendClaims = route(contract, ({ caller, params, body }, { table, clock, newId }: RequestDeps) =>
  onFreshRequest(table, params.requestId, async (stored) => {
    const request = visible(caller, stored);
    const atApproval = 'policyVersion' in request ? await policyOf(table, request.policyVersion) : undefined;
    const { rules } = atApproval ?? (await activePolicy(table));
    const act = { at: clock.now(), by: actorOf(caller), personName: caller.name, personEmail: caller.email };
    const { next, event } = extend(request, { ...act, ...body, rules });
    await commit(table, [
      moveRequest(next, requestTransitions.extendClaims.from),
      eventChange({ ...event, eventId: newId('evt') }),
    ]);
    return ok(fundingOf(next, await claimedOf(table, next.requestId)));
  }),
);
