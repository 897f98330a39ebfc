import { type FieldProblem, Refusal } from '../domain/errors.ts';
import type { Act } from '../domain/event/change.ts';
import type { Payment } from '../domain/payment/payment.ts';
import type { SaidOfPayment } from '../domain/payment/report-problems.ts';
import { applyReport } from '../domain/payment/reporting.ts';
import { readClaim } from '../store/claims.ts';
import { paymentOfClaim, readPayment } from '../store/payments.ts';
import type { Table } from '../store/table.ts';
import { sentBatches } from './sent-batches.ts';

/** What is said, and of which payment: a claim has one. */
export type Line = SaidOfPayment & {
  readonly paymentId?: string | undefined;
  readonly claimId?: string | undefined;
  /** Why the line has nothing to say of this payment. */
  readonly stray?: string | undefined;
};
/** A line that can be booked, and its place in what was sent. */
export type Found = { readonly paymentId: string; readonly said: SaidOfPayment; readonly place: string };

/**
 * Checks a list as if it were booked line by line, and finds the payment of each line. docs/handbook.md § Payments
 * @param placeOf how the caller knows a line, `/reports/3`.
 * @throws Refusal `invalid` naming every problem by field, `/reports/3/amount`.
 */
export async function checkReports(
  table: Table,
  lines: readonly Line[],
  act: Act,
  placeOf: (line: Line, at: number) => string,
): Promise<Found[]> {
  const payments = new Map<string, Payment>();
  const isSent = sentBatches(table);
  const found: Found[] = [];
  const problems: FieldProblem[] = [];
  for (const [at, line] of lines.entries()) {
    const place = placeOf(line, at);
    const stored = await paymentOf(table, line);
    const payment = stored && (payments.get(stored.paymentId) ?? stored);
    if (!payment) {
      problems.push(...problemsAt(place, [noPayment(line)]));
      continue;
    }
    const result = applyReport(payment, { ...act, said: line, sent: await isSent(payment) });
    const wrong = 'problems' in result ? result.problems : await clawedBack(table, payment, line, result.did);
    problems.push(...problemsAt(place, wrong));
    if ('next' in result && result.next) payments.set(payment.paymentId, result.next);
    found.push({ paymentId: payment.paymentId, said: line, place });
  }
  if (problems.length === 0) return found;
  throw new Refusal('invalid', 'The list has problems; every one is listed and nothing was booked.', problems);
}

/** What is wrong with a line, by its place in what was sent. */
export const problemsAt = (place: string, problems: readonly FieldProblem[]): FieldProblem[] =>
  problems.map(({ field, problem }) => ({ field: `${place}${field}`, problem }));

async function paymentOf(table: Table, { paymentId, claimId, stray }: Line): Promise<Payment | undefined> {
  if (stray !== undefined) return undefined;
  if (paymentId !== undefined) return await readPayment(table, paymentId);
  return claimId === undefined ? undefined : await paymentOfClaim(table, claimId);
}

const noPayment = ({ paymentId, stray }: Line): FieldProblem => ({
  field: paymentId === undefined ? '/claimId' : '/paymentId',
  problem: stray ?? 'has no payment',
});

/** Money that is owed back already cannot be owed once more. */
async function clawedBack(table: Table, payment: Payment, line: Line, did: string): Promise<FieldProblem[]> {
  if (line.status !== 'RTRN' || did === 'repeated') return [];
  const claim = await readClaim(table, payment.claimId);
  if (claim?.status !== 'clawed-back') return [];
  return [{ field: '/status', problem: 'cannot be: what was paid was clawed back from the partner' }];
}
