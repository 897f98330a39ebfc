import { actorOf, visible } from '../domain/identity/access.ts';
import { requestTransitions, withdraw } from '../domain/request/lifecycle.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { approvalsOfItem, closeApproval } from '../store/approvals.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import { moveRequest } from '../store/requests.ts';
import { withdrawRequest as contract } from './contracts.ts';
import type { RequestDeps } from './deps.ts';
import { onFreshRequest } from './steps/fresh.ts';
import { requestView } from './views.ts';

/**
 * The partner takes the request back: what is asked about it is closed, and its event stops the workflow. A step that the workflow takes at the same moment is
 * no reason to refuse. docs/handbook.md § Request
 */
export const withdrawRequest = route(contract, ({ caller, params }, { table, clock, newId }: RequestDeps) =>
  onFreshRequest(table, params.requestId, async (stored) => {
    const request = visible(caller, stored);
    if (request.status === 'withdrawn') return ok(requestView(request));
    const { next, event } = withdraw(request, { at: clock.now(), by: actorOf(caller) });
    const asked = await approvalsOfItem(table, request.requestId);
    await commit(table, [
      moveRequest(next, requestTransitions.withdraw.from),
      ...asked.filter(({ status }) => status === 'open').map((approval) => closeApproval(approval, 'closed')),
      eventChange({ ...event, eventId: newId('evt') }),
    ]);
    return ok(requestView(next));
  }),
);
