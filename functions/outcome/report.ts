import { actorOf, visible } from '../domain/identity/access.ts';
import { reportOutcome as report } from '../domain/outcome/report.ts';
import { created } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { createOnce, idempotentCall } from '../store/create-once.ts';
import { readOutcome } from '../store/outcomes.ts';
import { readRequest } from '../store/requests.ts';
import { askedOf, outcomeView } from './asked.ts';
import { reportOutcome as contract } from './contracts.ts';
import type { OutcomeDeps } from './deps.ts';
import { reported } from './reported.ts';

export const reportOutcome = route(contract, async (input, deps: OutcomeDeps) => {
  const { table, clock } = deps;
  const { resource, replayed } = await createOnce(table, idempotentCall(contract.operationId, input), {
    find: (requestId) => readOutcome(table, requestId),
    make: async () => {
      const request = visible(input.caller, await readRequest(table, input.params.requestId));
      const act = { at: clock.now(), by: actorOf(input.caller) };
      return reported(report(request, input.body, act, await askedOf(table, request)), deps);
    },
  });
  return created({ resource: await outcomeView(table, resource), replayed });
});
