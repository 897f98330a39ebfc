import { actorOf, visible } from '../domain/identity/access.ts';
import { importOutcome as bringIn } from '../domain/outcome/report.ts';
import { created } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { createOnce, idempotentCall } from '../store/create-once.ts';
import { readOutcome } from '../store/outcomes.ts';
import { readPartner } from '../store/partners.ts';
import { importOutcome as contract } from './contracts.ts';
import type { OutcomeDeps } from './deps.ts';
import { reported } from './reported.ts';

/** Without it every partner of a programme that moves here would be unproven for a year. docs/handbook.md § Outcomes */
export const importOutcome = route(contract, async (input, deps: OutcomeDeps) => {
  const { table, clock, newId } = deps;
  return created(
    await createOnce(table, idempotentCall(contract.operationId, input), {
      find: (requestId) => readOutcome(table, requestId),
      make: async () => {
        const { partnerId } = visible(input.caller, await readPartner(table, input.params.partnerId));
        const { motion, activityEndedOn, ...report } = input.body;
        const campaign = { requestId: newId('req'), partnerId, motion, activityEndedOn };
        return reported(bringIn(campaign, report, { at: clock.now(), by: actorOf(input.caller) }), deps);
      },
    }),
  );
});
