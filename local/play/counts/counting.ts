import { setTimeout as pause } from 'node:timers/promises';
import type { Counts } from '../result.ts';
import type { Workflow } from '../workflow.ts';
import type { World } from '../world.ts';
import { meterCapacity } from './capacity.ts';
import { invocationsSince } from './invocations.ts';
import { transitionsIn } from './transitions.ts';

/** What a finished claim still sets off: its last events on their way to the bus. */
const afterwards = 1_000;

/** What is counted from now until it is asked for. Everything that runs at the endpoint meanwhile is counted too. */
export async function startCounting({ outputs, looks }: World): Promise<(played: Played) => Promise<Counts>> {
  const { endpoint, tableName } = outputs;
  const since = Date.now();
  const capacity = await meterCapacity(endpoint, tableName).catch(() => undefined);
  return async ({ request, claim }) => {
    await pause(afterwards);
    const byFunction = await invocationsSince(endpoint, since).catch(() => ({}));
    const total = Object.values(byFunction).reduce((sum, count) => sum + count, 0);
    return {
      stateTransitions: {
        request: transitionsIn(await request.history()),
        claim: transitionsIn(await claim.history()),
      },
      lambdaInvocations: total > 0 ? { total, byFunction } : null,
      looks: looks(),
      dynamoUnits: (await capacity?.().catch(() => null)) ?? null,
    };
  };
}

type Played = { readonly request: Workflow; readonly claim: Workflow };
