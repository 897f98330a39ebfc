import * as z from 'zod';
import { IsoDate } from '../domain/calendar/dates.ts';
import { BatchId, ClaimId, PaymentId } from '../domain/ids.ts';
import { Currency, PositiveMinorUnits } from '../domain/money/money.ts';
import { PaymentReportStatus } from '../domain/payment/payment.ts';
import { bare } from '../platform/http/route.ts';

export const mostReportsAtOnce = 200;

const Reference = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e](?:[\x20-\x7e]{0,62}[\x21-\x7e])?$/, 'must be 1 to 64 printable characters')
  .describe('How the bank or ERP names what it did: the same reference and status again changes nothing.');

const ReportLine = z
  .strictObject({
    paymentId: PaymentId.optional(),
    claimId: ClaimId.optional().describe('Instead of the payment: a claim has one.'),
    batchId: BatchId.optional().describe(
      'The batch that is answered: a late rejection of an earlier one is then told from one of the batch it left with.',
    ),
    reference: Reference,
    status: PaymentReportStatus.describe(
      'ACCP, ACSP, PDNG: underway. ACSC: the rest is settled. PART: a part is. RJCT: refused. RTRN: sent back.',
    ),
    amount: PositiveMinorUnits.optional().describe('Minor units; required for PART, all of it where left out.'),
    currency: Currency,
    on: IsoDate,
    reasonCode: z
      .string()
      .regex(/^[A-Z0-9]{1,4}$/, 'must be an ISO 20022 reason code such as AC01')
      .optional(),
  })
  .refine(({ paymentId, claimId }) => (paymentId === undefined) !== (claimId === undefined), {
    path: ['paymentId'],
    message: 'either this or claimId must be given',
  });
export type ReportLine = z.infer<typeof ReportLine>;

const Outcome = z.strictObject({
  paymentId: PaymentId,
  claimId: ClaimId,
  reference: z.string(),
  status: PaymentReportStatus,
  did: z.enum(['settled', 'part-settled', 'rejected', 'returned', 'noted', 'repeated']),
  settled: z.int().describe('Minor units of the payment that are settled now.'),
});
export type Outcome = z.infer<typeof Outcome>;

const Answer = z.strictObject({ reports: z.array(Outcome).describe('In the order of the list.') });

export const reportPayments = {
  ...bare,
  method: 'POST',
  path: '/payment-reports',
  operationId: 'reportPayments',
  summary: 'Report what the bank or ERP did with payments; checked whole before any of it is booked',
  roles: ['finance'],
  body: z.strictObject({ reports: z.array(ReportLine).min(1).max(mostReportsAtOnce) }),
  response: Answer,
} as const;

export const reportPain002 = {
  ...bare,
  method: 'POST',
  path: '/payment-reports/pain.002',
  operationId: 'reportPain002',
  summary: 'Report what the bank did with payments as its pain.002 document',
  roles: ['finance'],
  body: z.string().min(1, 'must be a pain.002 document'),
  consumes: 'application/xml',
  response: Answer,
} as const;
