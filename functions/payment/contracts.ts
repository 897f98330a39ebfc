import * as z from 'zod';
import { PaymentMethod } from '../domain/bank/bank-details.ts';
import { IsoDate, IsoInstant } from '../domain/calendar/dates.ts';
import { BatchId, ClaimId, PartnerId, PaymentId } from '../domain/ids.ts';
import { Currency } from '../domain/money/money.ts';
import { ageBuckets, openStatuses } from '../domain/payment/ageing.ts';
import { BatchFormat } from '../domain/payment/batch.ts';
import { Payment } from '../domain/payment/payment.ts';
import { seen } from '../domain/text.ts';
import { PageQuery, pageOf } from '../platform/http/paging.ts';
import { bare } from '../platform/http/route.ts';

const payers = ['finance'] as const;
const watchers = ['finance', 'head-of-partnerships'] as const;
const BatchPath = z.strictObject({ batchId: BatchId });
const statusOf = <S extends string>(schema: z.ZodType<S>, usual: NoInfer<S>) => schema.default(usual);

/** A batch without its list, which is read on its own. */
export const BatchView = z.object({
  batchId: BatchId,
  status: z.enum(['gathering', 'issued', 'empty']),
  method: PaymentMethod,
  currency: Currency,
  executionDate: IsoDate.describe('The day on which the bank is asked to pay.'),
  createdBy: z.string(),
  createdAt: IsoInstant,
  listed: z.int().describe('Payments on its list.'),
  count: z.int().optional().describe('Payments that were sent.'),
  total: z.int().optional().describe('Minor units that were sent.'),
  issuedAt: IsoInstant.optional(),
  files: z.array(z.strictObject({ format: BatchFormat, sha256: z.string(), bytes: z.int() })).optional(),
});

/** A payment that cannot leave yet. */
export const Waiting = z.strictObject({
  paymentId: PaymentId,
  claimId: ClaimId,
  partnerId: PartnerId,
  currency: Currency,
  method: PaymentMethod,
  amount: z.int().describe('Minor units that are owed.'),
  reason: z.enum(['no-confirmed-bank-details', 'no-confirmed-payer-account']),
});

export const createBatches = {
  ...bare,
  method: 'POST',
  path: '/payment-batches',
  operationId: 'createPaymentBatches',
  summary: 'Send what waits: one batch per method and currency, at most 4 at once',
  roles: payers,
  body: z.strictObject({ method: PaymentMethod.optional(), currency: Currency.optional() }),
  response: z.strictObject({
    batches: z.array(BatchView),
    waiting: z.array(Waiting).describe('What cannot be sent yet, the longest waiting first; at most 200 are named.'),
    waitingCount: z.int(),
  }),
  status: 201,
  idempotent: true,
} as const;

export const listBatches = {
  ...bare,
  method: 'GET',
  path: '/payment-batches',
  operationId: 'listPaymentBatches',
  summary: 'List payment batches, the latest first',
  roles: watchers,
  query: PageQuery.extend({ status: statusOf(z.enum(['gathering', 'issued', 'empty']), 'issued') }),
  response: pageOf(BatchView),
} as const;

export const PaymentView = z.object({
  ...Payment.options[0].omit({ status: true, earlier: true }).shape,
  status: z.enum(['pending', 'batched', 'settled', 'rejected']),
  batchId: BatchId.optional().describe('The batch it is in, or left with before it came back.'),
  reasonCode: z.string().optional().describe('Why it was rejected or came back: an ISO 20022 reason code.'),
  rejectedAt: IsoInstant.optional(),
  settledAt: IsoInstant.optional(),
});

export const readBatch = {
  ...bare,
  method: 'GET',
  path: '/payment-batches/{batchId}',
  operationId: 'readPaymentBatch',
  summary: 'Read a payment batch and a page of its payments',
  roles: watchers,
  params: BatchPath,
  query: z.strictObject({
    ...PageQuery.shape,
    cursor: z
      .string()
      .regex(/^\d{1,3}$/, 'is not valid here')
      .optional(),
  }),
  response: z.strictObject({
    batch: BatchView,
    payments: pageOf(
      PaymentView.extend({
        account: z.string().nullable().describe("The partner's confirmed account as it is now, masked; null for none."),
      }),
    ),
  }),
} as const;

export const downloadBatchFile = {
  ...bare,
  method: 'GET',
  path: '/payment-batches/{batchId}/files/{format}',
  operationId: 'downloadPaymentBatchFile',
  summary: 'Download a file of a payment batch as it was sent; it holds bank details in the clear',
  roles: payers,
  params: BatchPath.extend({ format: BatchFormat }),
  response: z.never(),
  produces: ['application/xml', 'text/csv', 'application/pdf'],
} as const;

export const listPayments = {
  ...bare,
  method: 'GET',
  path: '/payments',
  operationId: 'listPayments',
  summary: 'List payments in a status, the longest waiting first',
  roles: watchers,
  query: PageQuery.extend({ status: statusOf(z.enum(['pending', 'batched', 'settled', 'rejected']), 'pending') }),
  response: pageOf(PaymentView),
} as const;

export const releasePayment = {
  ...bare,
  method: 'POST',
  path: '/payments/{paymentId}/release',
  operationId: 'releasePayment',
  summary: 'Let a rejected or returned payment into a batch again',
  roles: payers,
  params: z.strictObject({ paymentId: PaymentId }),
  body: z.strictObject({
    reason: z.string().trim().min(3).max(500).check(seen(3)).describe('What was mended; the partner reads it.'),
  }),
  response: PaymentView,
} as const;

const Owed = z.strictObject({ payments: z.int(), amount: z.int().describe('Minor units.') });

export const readAgeing = {
  ...bare,
  method: 'GET',
  path: '/payment-ageing',
  operationId: 'readPaymentAgeing',
  summary: 'What is owed and not settled, by status and days since it was instructed',
  roles: watchers,
  query: PageQuery,
  response: z.strictObject({
    on: IsoDate.describe('The UTC day that ages are counted to.'),
    currencies: z.array(
      z.strictObject({
        currency: Currency,
        total: Owed,
        byStatus: z.record(z.enum(openStatuses), z.record(z.enum(ageBuckets), Owed)),
      }),
    ),
    payments: pageOf(
      PaymentView.extend({ owed: z.int().describe('Minor units.'), days: z.int(), bucket: z.enum(ageBuckets) }),
    ).describe('The longest waiting first.'),
  }),
} as const;

export type BatchView = z.infer<typeof BatchView>;
export type PaymentView = z.infer<typeof PaymentView>;
export type Waiting = z.infer<typeof Waiting>;
