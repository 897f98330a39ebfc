import type { DomainEvent } from '../../../functions/domain/event/event.ts';
import { reserve } from '../../../functions/domain/ledger/movements.ts';
import { newId } from '../../../functions/platform/ids.ts';
import type { Asking, Workload } from '../workload.ts';

/** The entry of a reservation and the event that tells it: every way writes the same two. */
export function reservationOf(
  { budgetId, currency }: Pick<Workload, 'budgetId' | 'currency'>,
  { requestId, partnerId, amount }: Asking,
) {
  const act = { at: new Date().toISOString(), by: 'per_bench' };
  const event: DomainEvent = {
    ...act,
    eventId: newId('evt'),
    type: 'request.approved',
    itemId: requestId,
    partnerId,
    facts: { budgetId, reserved: amount },
    sentence: 'The request was approved and its money is reserved.',
  };
  return { entry: reserve({ ...act, budgetId, currency, requestId, partnerId, amount }), event };
}
