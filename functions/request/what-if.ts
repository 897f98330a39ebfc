import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { activePolicy } from '../store/policies.ts';
import { admit } from './admission.ts';
import { askingPartner } from './asking-partner.ts';
import { tryRequest as contract } from './contracts.ts';
import type { RequestDeps } from './deps.ts';
import { judge } from './judge.ts';
import { decisionView } from './views.ts';

/** What triage would say now, by the same rules and facts; nothing is stored. docs/handbook.md § Triage */
export const tryRequest = route(contract, async ({ caller, body }, deps: RequestDeps) => {
  const { partnerId: named, ...terms } = body;
  const partner = await askingPartner(deps.table, caller, { named, field: '/partnerId' });
  await admit({ partner, terms }, deps);
  const { decision } = await judge(
    {
      partnerId: partner.partnerId,
      terms,
      requestVersion: 1,
      policy: await activePolicy(deps.table),
      decidedAt: deps.clock.now(),
    },
    deps,
  );
  return ok(decisionView(decision));
});
