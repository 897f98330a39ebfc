import { Refusal } from '../domain/errors.ts';
import { actorOf } from '../domain/identity/access.ts';
import { created } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { newBatch } from '../store/batches.ts';
import { createOnce, idempotentCall } from '../store/create-once.ts';
import { batchView } from './batch-view.ts';
import { createBatches as contract } from './contracts.ts';
import type { PaymentDeps } from './deps.ts';
import { finishBatch } from './finish-batch.ts';
import { beginBatch, finishEarlier } from './gather.ts';
import { type Plan, planBatches, type Wanted } from './plan-batches.ts';

const mostAtOnce = 4;
const mostNamed = 200;
/** What a call that found nothing to send has created. */
const nothing = 'none';

/**
 * Sends what waits, on demand, after what an earlier run left half-way. The batches are written down with the key in one
 * commit, so that a repeated call finishes the same ones. docs/handbook.md § Payments
 */
export const createBatches = route(contract, async (input, deps: PaymentDeps) => {
  await finishEarlier(deps);
  const plan = await planBatches(deps.table, input.body);
  const { resource, replayed } = await createOnce(deps.table, idempotentCall(contract.operationId, input), {
    find: (ids) => Promise.resolve(ids === nothing ? [] : ids.split(' ')),
    make: () => Promise.resolve(begin(plan, input.body, actorOf(input.caller), deps)),
  });
  const batches = [];
  for (const batchId of resource) batches.push(batchView(await finishBatch(batchId, deps)));
  const waiting = plan.waiting.slice(0, mostNamed);
  return created({ resource: { batches, waiting, waitingCount: plan.waiting.length }, replayed });
});

function begin(plan: Plan, wanted: Wanted, by: string, deps: PaymentDeps) {
  requirePayer(plan, wanted);
  const begun = plan.batches.slice(0, mostAtOnce).map((planned) => beginBatch(planned, by, deps));
  const batchIds = begun.map(({ batchId }) => batchId);
  return { resourceId: batchIds.join(' ') || nothing, resource: batchIds, changes: begun.map(newBatch) };
}

/** @throws Refusal `invalid` when the currency was asked for by name and there is no account to pay from. */
function requirePayer({ waiting }: Plan, { currency }: Wanted): void {
  const stuck = waiting.some(({ reason }) => reason === 'no-confirmed-payer-account');
  if (currency === undefined || !stuck) return;
  const problem = `has no confirmed account to pay from; payments in ${currency} wait for one`;
  throw new Refusal('invalid', 'Nothing can be paid in this currency yet.', [{ field: '/currency', problem }]);
}
