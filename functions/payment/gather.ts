import * as z from 'zod';
import type { PaymentBatch } from '../domain/payment/batch.ts';
import { type BatchIn, gatheringBatch } from '../domain/payment/batching.ts';
import { logger } from '../platform/logger.ts';
import { newBatch, unfinishedBatches } from '../store/batches.ts';
import { commit } from '../store/commit.ts';
import { collect } from '../store/table.ts';
import type { PaymentDeps } from './deps.ts';
import { finishBatch } from './finish-batch.ts';
import { type PlannedBatch, planBatches } from './plan-batches.ts';

export const GatherOutput = z.object({
  /** Batches that were sent. */
  issued: z.int(),
  payments: z.int(),
  /** Payments that cannot be sent yet, by what is missing. */
  withoutBankDetails: z.int(),
  withoutPayerAccount: z.int(),
});

/**
 * Sends everything that waits, after what an earlier run left half-way. A batch that cannot be made does not keep the
 * others from leaving. docs/handbook.md § Payments
 * @throws Error when a batch could not be finished; the next run goes on with it.
 */
export async function gather(deps: PaymentDeps): Promise<z.input<typeof GatherOutput>> {
  const earlier = await finishEarlier(deps);
  const { batches, waiting } = await planBatches(deps.table, {});
  const begun = batches.map((planned) => beginBatch(planned, 'system', deps));
  for (const batch of begun) await commit(deps.table, [newBatch(batch)]);
  const now = await finishAll(begun, deps);
  const issued = [...earlier.finished, ...now.finished].filter((batch) => batch.status === 'issued');
  const failed = earlier.failed + now.failed;
  if (failed > 0) throw new Error(`${failed} payment batches could not be finished; the next run goes on with them`);
  const waitingFor = (reason: string) => waiting.filter((each) => each.reason === reason).length;
  return {
    issued: issued.length,
    payments: issued.reduce((sum, { count }) => sum + count, 0),
    withoutBankDetails: waitingFor('no-confirmed-bank-details'),
    withoutPayerAccount: waitingFor('no-confirmed-payer-account'),
  };
}

/** A batch with its list, not stored yet. */
export const beginBatch = (planned: PlannedBatch, by: string, { newId, clock }: PaymentDeps): BatchIn<'gathering'> =>
  gatheringBatch({ ...planned, batchId: newId('bat'), createdBy: by, createdAt: clock.now() });

type Finished = { readonly finished: readonly PaymentBatch[]; readonly failed: number };

/** Finishes what an earlier run left half-way, or another one is at. */
export async function finishEarlier(deps: PaymentDeps): Promise<Finished> {
  return finishAll(await collect(unfinishedBatches(deps.table)), deps);
}

async function finishAll(batches: readonly PaymentBatch[], deps: PaymentDeps): Promise<Finished> {
  const finished: PaymentBatch[] = [];
  for (const { batchId } of batches) {
    try {
      finished.push(await finishBatch(batchId, deps));
    } catch (thrown) {
      logger.error('PAYMENT_BATCH_UNFINISHED', { batchId, error: thrown instanceof Error ? thrown : String(thrown) });
    }
  }
  return { finished, failed: batches.length - finished.length };
}
