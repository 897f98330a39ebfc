import { visible } from '../domain/identity/access.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { readOutcome as readStored } from '../store/outcomes.ts';
import { outcomeView } from './asked.ts';
import { readOutcome as contract } from './contracts.ts';
import type { OutcomeDeps } from './deps.ts';

export const readOutcome = route(contract, async ({ caller, params }, { table }: OutcomeDeps) => {
  const outcome = visible(caller, await readStored(table, params.requestId));
  return ok(await outcomeView(table, outcome));
});
