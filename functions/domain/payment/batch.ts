import * as z from 'zod';
import { PaymentMethod } from '../bank/bank-details.ts';
import { IsoDate, IsoInstant } from '../calendar/dates.ts';
import { BatchId, PaymentId } from '../ids.ts';
import { Currency } from '../money/money.ts';

/** `pain.001` is the bank's file, `csv` the same for people and older systems, `credit-notes` the documents of a credit-note batch. */
export const BatchFormat = z.enum(['pain.001', 'csv', 'credit-notes']);
export type BatchFormat = z.infer<typeof BatchFormat>;

const BatchFile = z.strictObject({
  format: BatchFormat,
  objectKey: z.string(),
  /** Of the bytes that were stored, so that what the bank got can be proven. */
  sha256: z.string(),
  bytes: z.int().min(1),
});

const gathered = {
  batchId: BatchId,
  method: PaymentMethod,
  currency: Currency,
  /** Kept whole before any payment is taken, so that a crash half-way is finished with the same list. */
  paymentIds: z.array(PaymentId).min(1).max(500),
  executionDate: IsoDate,
  createdBy: z.string(),
  createdAt: IsoInstant,
  revision: z.int().min(1),
};

/** Payments of one method and currency that leave together. docs/handbook.md § Payments */
export const PaymentBatch = z.discriminatedUnion('status', [
  z.strictObject({ ...gathered, status: z.literal('gathering') }),
  z.strictObject({
    ...gathered,
    status: z.literal('issued'),
    count: z.int().min(1),
    /** Minor units of the currency. */
    total: z.int().min(1),
    files: z.array(BatchFile).min(1),
    issuedAt: IsoInstant,
  }),
  /** Nothing of its list was free any more when it was to be issued. */
  z.strictObject({ ...gathered, status: z.literal('empty') }),
]);
export type PaymentBatch = z.infer<typeof PaymentBatch>;
