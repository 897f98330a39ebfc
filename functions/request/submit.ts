import { actorOf } from '../domain/identity/access.ts';
import { submit } from '../domain/request/lifecycle.ts';
import { created } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { createOnce, idempotentCall } from '../store/create-once.ts';
import { newRequest, readRequest } from '../store/requests.ts';
import { admit } from './admission.ts';
import { askingPartner } from './asking-partner.ts';
import { submitRequest as contract } from './contracts.ts';
import type { RequestDeps } from './deps.ts';
import { requestView } from './views.ts';

/** Takes a request in; its event starts the workflow. docs/handbook.md § Request */
export const submitRequest = route(contract, async (input, deps: RequestDeps) => {
  const { caller, body } = input;
  const { table, clock, newId } = deps;
  const { resource, replayed } = await createOnce(table, idempotentCall(contract.operationId, input), {
    find: (requestId) => readRequest(table, requestId),
    make: async () => {
      const { partnerId: named, ...terms } = body;
      const partner = await askingPartner(table, caller, { named, field: '/partnerId' });
      await admit({ partner, terms }, deps);
      const { next, event } = submit({
        at: clock.now(),
        by: actorOf(caller),
        requestId: newId('req'),
        partnerId: partner.partnerId,
        terms,
        contact: { name: caller.name, email: caller.email },
      });
      const changes = [newRequest(next), eventChange({ ...event, eventId: newId('evt') })];
      return { resourceId: next.requestId, resource: next, changes };
    },
  });
  return created({ resource: requestView(resource), replayed });
});
