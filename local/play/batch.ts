import * as z from 'zod';
import { Failure } from '../failure.ts';
import type { PlayedClaim } from './claim.ts';
import { currency } from './request.ts';
import type { Stage } from './stage.ts';
import { waitFor } from './wait.ts';
import { money } from './words.ts';
import type { Actor, World } from './world.ts';

const Batches = z.object({ batches: z.array(z.object({ batchId: z.string() })) });
const Listed = z.object({ items: z.array(z.object({ batchId: z.string(), status: z.string() })) });
const Batch = z.object({
  batch: z.object({ batchId: z.string(), total: z.int().optional(), executionDate: z.string() }),
  payments: z.object({
    items: z.array(
      z.object({ paymentId: z.string(), claimId: z.string(), amount: z.int(), account: z.string().nullable() }),
    ),
  }),
});

/** The payment of the played claim, and the batch it left with. */
export interface SentPayment {
  readonly paymentId: string;
  readonly batchId: string;
}

/** What waits leaves in a batch: the bank's file is written, and finance downloads it. */
export function sent({ finance }: World, claim: PlayedClaim, stage: Stage): Promise<SentPayment> {
  return stage.step('The payment leaves in a batch', async (note, say) => {
    await finance.call('POST /payment-batches', Batches, { method: 'credit-transfer', currency });
    const waiting = { what: 'the batch with the payment', seconds: 60, workflow: claim.workflow };
    const { batchId, payment, total, executionDate } = await waitFor(waiting, () => batchOf(finance, claim.claimId));
    const file = await finance.call(`GET /payment-batches/${batchId}/files/pain.001`, z.string());
    // Banks take no underscore in a reference.
    const reference = payment.paymentId.replaceAll('_', '-');
    if (!file.includes(reference)) throw new Failure('The payment file lacks the payment.', batchId);
    say(batchId);
    note(`pain.001.001.09 for ${money(total, currency)} on ${executionDate}, ${(file.length / 1024).toFixed(1)} KB`);
    note(`${reference}: ${money(payment.amount, currency)} to ${payment.account ?? 'an account'}`);
    return { paymentId: payment.paymentId, batchId };
  });
}

/** Somebody else's batch may have taken the payment along. */
async function batchOf(finance: Actor, claimId: string) {
  const { items } = await finance.call('GET /payment-batches?status=issued&limit=5', Listed);
  for (const { batchId } of items) {
    const { batch, payments } = await finance.call(`GET /payment-batches/${batchId}?limit=100`, Batch);
    const payment = payments.items.find((each) => each.claimId === claimId);
    if (payment) return { batchId, payment, total: batch.total ?? 0, executionDate: batch.executionDate };
  }
  return undefined;
}
