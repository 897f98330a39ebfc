import { actorOf, visible } from '../domain/identity/access.ts';
import { requestTransitions, revise } from '../domain/request/lifecycle.ts';
import type { MdfRequest } from '../domain/request/request.ts';
import type { RequestTerms } from '../domain/request/terms.ts';
import { canonicalHash } from '../platform/hash.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import { readPartner } from '../store/partners.ts';
import { moveRequest, readRequest } from '../store/requests.ts';
import { admit } from './admission.ts';
import { reviseRequest as contract } from './contracts.ts';
import type { RequestDeps } from './deps.ts';
import { requestView } from './views.ts';

/** A returned request is changed and goes back to triage as a new version. docs/handbook.md § Request */
export const reviseRequest = route(contract, async ({ caller, params, body }, deps: RequestDeps) => {
  const { table, clock, newId } = deps;
  const request = visible(caller, await readRequest(table, params.requestId));
  if (isRevisedSo(request, body)) return ok(requestView(request));
  const contact = { name: caller.name, email: caller.email };
  const { next, event } = revise(request, { at: clock.now(), by: actorOf(caller), terms: body, contact });
  const partner = visible(caller, await readPartner(table, request.partnerId));
  await admit({ partner, terms: body }, deps);
  await commit(table, [
    moveRequest(next, requestTransitions.revise.from),
    eventChange({ ...event, eventId: newId('evt') }),
  ]);
  return ok(requestView(next));
});

/** The same change sent again, because its answer was lost. */
const isRevisedSo = ({ version, status, terms }: MdfRequest, body: RequestTerms): boolean =>
  version > 1 && status !== 'returned' && canonicalHash(terms) === canonicalHash(body);
