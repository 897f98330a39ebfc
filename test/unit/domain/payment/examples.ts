import fc from 'fast-check';
import { takeIntoBatch } from '../../../../functions/domain/payment/lifecycle.ts';
import { type Payment, type PaymentIn, PaymentReportStatus } from '../../../../functions/domain/payment/payment.ts';
import type { SaidOfPayment } from '../../../../functions/domain/payment/report-problems.ts';
import { applyReport, type Reported } from '../../../../functions/domain/payment/reporting.ts';
import { claimId, requestId } from '../examples.ts';

export const paymentId = 'pay_01JD0000000000000000000000';
export const batchId = 'bat_01JD0000000000000000000000';
export const at = '2026-11-25T10:00:00.000Z';

export const waiting = (facts: Partial<PaymentIn<'pending'>> = {}): PaymentIn<'pending'> => ({
  paymentId,
  claimId,
  requestId,
  partnerId: 'northwind',
  budgetId: '2026Q4-emea-EUR',
  amount: 10_000,
  currency: 'EUR',
  method: 'credit-transfer',
  settled: 0,
  reports: [],
  instructedAt: '2026-11-20T09:00:00.000Z',
  revision: 1,
  updatedAt: '2026-11-20T09:00:00.000Z',
  status: 'pending',
  ...facts,
});
export const sent = (facts: Partial<PaymentIn<'pending'>> = {}) => takeIntoBatch(waiting(facts), batchId, { at });

export const said = (facts: Partial<SaidOfPayment> & Pick<SaidOfPayment, 'status'>): SaidOfPayment => ({
  reference: 'REF-1',
  currency: 'EUR',
  on: '2026-11-24',
  ...facts,
});

export const report = (payment: Payment, facts: Parameters<typeof said>[0], isSent = true) =>
  applyReport(payment, { said: said(facts), at, by: 'fin-1', sent: isSent });

/** The payment after a report that must be booked. */
export function reported(payment: Payment, ...reports: Parameters<typeof said>[0][]): Payment {
  return reports.reduce((current, facts) => nextOf(report(current, facts)) ?? current, payment);
}
function nextOf(result: ReturnType<typeof applyReport>): Payment | undefined {
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return (result as Extract<Reported, { next?: Payment }>).next;
}

/** A report as banks send them: with a sum where one belongs, now and then with a wrong one. */
export const anyReport = (amount: number) =>
  fc
    .record({
      status: fc.constantFrom('ACSC', 'PART', 'PART', 'PART', 'RTRN', 'RTRN', 'RJCT', 'RJCT', 'PDNG', 'ACSP'),
      reference: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
      sum: fc.integer({ min: 1, max: amount }),
      odd: fc.nat(9),
    })
    .map(({ status, reference, sum, odd }) => {
      const stated = status === 'PART' || (status === 'RTRN' && odd > 5) || odd === 0;
      return { status: PaymentReportStatus.parse(status), reference, ...(stated && { amount: sum }) };
    });
