import { Refusal } from '../domain/errors.ts';
import type { PaymentBatch } from '../domain/payment/batch.ts';
import { batchOf } from '../domain/payment/parts.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { readBatch } from '../store/batches.ts';
import { readPayments } from '../store/payments.ts';
import type { Table } from '../store/table.ts';
import type { Line } from './check-reports.ts';
import type { PaymentDeps } from './deps.ts';
import { readPain002 } from './files/pain-002.ts';
import type { PaymentStatusReport } from './files/pain-002-report.ts';
import { bankReference } from './files/references.ts';
import { reportPain002 as contract } from './report-contracts.ts';
import { bookAll } from './report-payments.ts';

/** The bank reports in its own words. docs/handbook.md § Payments */
export const reportPain002 = route(contract, async ({ caller, body }, deps: PaymentDeps) => {
  const lines = await linesOf(deps.table, readPain002(body));
  return ok({ reports: await bookAll(lines, caller, deps, ({ paymentId }) => `/${paymentId}`) });
});

/**
 * A bank says the same of a payment in several documents, so what it says is named by the batch and not by the document:
 * that a payment of a batch was settled is one fact however often it is told.
 */
async function linesOf(table: Table, report: PaymentStatusReport): Promise<Line[]> {
  const reference = bankReference(report.batchId);
  const batch = await answeredBatch(table, report.batchId);
  const listed = new Set(batch.paymentIds);
  const named = report.payments.map(({ paymentId, status, reasonCode, instructed, on }): Line => {
    const amount = status === 'ACSC' ? instructed?.amount : undefined;
    return {
      paymentId,
      reference,
      status,
      on,
      amount,
      currency: instructed?.currency,
      reasonCode,
      batchId: report.batchId,
      stray: listed.has(paymentId) ? undefined : 'was not sent with the batch that the report answers',
    };
  });
  return [...named, ...(await unnamedLines(table, report, batch, reference))];
}

/** What a bank says is believed of a batch that it can have got. @throws Refusal `invalid` */
async function answeredBatch(table: Table, batchId: string): Promise<PaymentBatch> {
  const batch = await readBatch(table, batchId);
  if (batch && batch.status !== 'empty') return batch;
  const problems = [
    { field: '/Document/CstmrPmtStsRpt/OrgnlGrpInfAndSts/OrgnlMsgId', problem: 'names no batch that was sent' },
  ];
  throw new Refusal('invalid', 'The report is about a batch that is not ours; nothing was booked.', problems);
}

/** What holds for the whole batch holds for its payments that are not named and have not come back or left with another since. */
async function unnamedLines(
  table: Table,
  { others, on, payments }: PaymentStatusReport,
  { batchId, paymentIds }: PaymentBatch,
  reference: string,
): Promise<Line[]> {
  if (!others) return [];
  const named = new Set(payments.map(({ paymentId }) => paymentId));
  const stored = await readPayments(
    table,
    paymentIds.filter((paymentId) => !named.has(paymentId)),
  );
  return [...stored.values()]
    .filter(({ status }) => status === 'batched' || status === 'settled')
    .filter((payment) => batchOf(payment)?.batchId === batchId)
    .map(({ paymentId }) => ({ paymentId, reference, on, ...others }));
}
