import { paidAccount, payableAccount } from '../../functions/domain/ledger/accounts.ts';
import { takeIntoBatch } from '../../functions/domain/payment/lifecycle.ts';
import type { Payment } from '../../functions/domain/payment/payment.ts';
import type { PaymentDeps } from '../../functions/payment/deps.ts';
import { reportPayments } from '../../functions/payment/report-payments.ts';
import { newId } from '../../functions/platform/ids.ts';
import { instructPayment } from '../../functions/reimbursement/instruct-payment.ts';
import { newBatch } from '../../functions/store/batches.ts';
import { commit } from '../../functions/store/commit.ts';
import { balanceOf } from '../../functions/store/ledger.ts';
import { paymentOfClaim, replacePayment } from '../../functions/store/payments.ts';
import type { Table } from '../../functions/store/table.ts';
import { approvedClaim, instructedAt } from '../support/payments.ts';
import { staff } from '../support/rooms.ts';

const clock = { now: () => instructedAt };
const day = instructedAt.slice(0, 10);
/** What each claim is approved for, in minor units. */
export const owed = 20_000;

export const instruct = (table: Table, claimId: string) => instructPayment({ claimId }, { table, newId, clock });

/** Claims that finance approved. */
export async function approvedClaims(table: Table, count: number): Promise<string[]> {
  const claims: string[] = [];
  for (let n = 0; n < count; n++) claims.push((await approvedClaim(table, { amount: owed })).claimId);
  return claims;
}

/** Puts the payments of claims into a batch that was sent. */
export async function send(table: Table, claimIds: readonly string[]): Promise<void> {
  const payments = await Promise.all(claimIds.map((claimId) => paymentOf(table, claimId)));
  const [batchId, total] = [newId('bat'), payments.length * owed];
  const file = { format: 'csv', objectKey: 'batch.csv', sha256: 'a'.repeat(64), bytes: 1 } as const;
  await commit(table, [
    newBatch({
      batchId,
      method: 'credit-transfer',
      currency: 'USD',
      paymentIds: payments.map(({ paymentId }) => paymentId),
      executionDate: day,
      createdBy: 'finance-1',
      createdAt: instructedAt,
      revision: 1,
      status: 'issued',
      count: payments.length,
      total,
      files: [file],
      issuedAt: instructedAt,
    }),
  ]);
  for (const payment of payments) {
    await commit(table, [replacePayment(takeIntoBatch(payment, batchId, { at: instructedAt }), ['pending'])]);
  }
}

async function paymentOf(table: Table, claimId: string): Promise<Payment> {
  const payment = await paymentOfClaim(table, claimId);
  if (!payment) throw new Error(`${claimId} has no payment`);
  return payment;
}

const unused = () => Promise.reject(new Error('a report opens nothing and keeps no file'));

/** The bank says that a claim's payment is settled; answers what was done, or the kind of the refusal. */
export async function settle(table: Table, claimId: string, reference: string): Promise<string> {
  const deps = { table, newId, clock, sealer: { open: unused }, files: {} as PaymentDeps['files'] };
  const report = { claimId, reference, status: 'ACSC', currency: 'USD', amount: owed, on: day };
  const input = {
    caller: staff('finance'),
    params: {},
    query: {},
    body: { reports: [report] },
    idempotencyKey: undefined,
  };
  try {
    const { body } = await reportPayments.run(input, deps);
    return (body as { reports: { did: string }[] }).reports[0]?.did ?? 'nothing';
  } catch (thrown) {
    return (thrown as { kind?: string }).kind ?? String(thrown);
  }
}

/** What is owed and what was paid on a claim, in minor units. */
export async function standingOf(table: Table, claimId: string): Promise<{ owed: number; paid: number }> {
  const payment = await paymentOf(table, claimId);
  const [left, paid] = await Promise.all([payableAccount, paidAccount].map((of) => balanceOf(table, of(payment))));
  return { owed: left ?? 0, paid: paid ?? 0 };
}
