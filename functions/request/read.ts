import { visible } from '../domain/identity/access.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { claimedOf } from '../store/claimed.ts';
import { claimsOfRequestNow } from '../store/claims.ts';
import { listRequests as listStored, readRequest as readStored } from '../store/requests.ts';
import { timelineOf } from '../store/timeline.ts';
import { askingPartner } from './asking-partner.ts';
import { listRequests as listContract, readRequest as readContract } from './contracts.ts';
import type { RequestDeps } from './deps.ts';
import { readingView, requestView } from './views.ts';

export const listRequests = route(listContract, async ({ caller, query }, { table }: RequestDeps) => {
  const { partnerId: named, ...page } = query;
  const { partnerId } = await askingPartner(table, caller, { named, field: '/query/partnerId' });
  const { items, cursor } = await listStored(table, partnerId, page);
  return ok({ items: items.map(requestView), cursor });
});

export const readRequest = route(readContract, async ({ caller, params }, { table }: RequestDeps) => {
  const request = visible(caller, await readStored(table, params.requestId));
  const { requestId } = request;
  const [claims, claimed, timeline] = await Promise.all([
    claimsOfRequestNow(table, requestId),
    claimedOf(table, requestId),
    timelineOf(table, requestId),
  ]);
  return ok(readingView({ request, claims, claimed, timeline }, caller));
});
