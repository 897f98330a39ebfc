import { dayOf } from '../calendar/days.ts';
import { assertNever, type FieldProblem } from '../errors.ts';
import type { Act } from '../event/change.ts';
import { formatMoney } from '../money/amount.ts';
import { batchOf, instructedPart, remainderOf } from './parts.ts';
import type { Payment, PaymentIn, PaymentReport } from './payment.ts';
import { moneyProblems, type SaidOfPayment } from './report-problems.ts';

/** What a report does. `next` is absent where nothing is to be written; `moved` in minor units. */
export type Reported =
  | { readonly did: 'repeated' }
  | { readonly did: 'noted'; readonly next?: Payment }
  | { readonly did: 'rejected'; readonly next: Payment; readonly reasonCode: string }
  | { readonly did: 'settled' | 'part-settled' | 'returned'; readonly next: Payment; readonly moved: number };

/** Where the payment's batch was not sent yet, nobody can have heard of it. */
type Report = Act & { readonly said: SaidOfPayment; readonly sent: boolean };

/** Reports that move nothing are kept up to this many, so that they never take the room of one that does. */
const mostNotes = 40;
/** ISO 20022: the reason was not specified by the agent. */
const unspecified = 'MS03';

/**
 * What one report does to a payment, or everything that is wrong with it: fields are relative to the report. The same
 * reference and status again is a repeat. docs/handbook.md § Payments
 */
export function applyReport(payment: Payment, report: Report): Reported | { readonly problems: FieldProblem[] } {
  const { said } = report;
  const earlier = payment.reports.find(
    ({ reference, status }) => reference === said.reference && status === said.status,
  );
  if (earlier) return repeated(earlier, payment, said);
  const problems = [...commonProblems(payment, report), ...moneyProblems(payment, said, report.sent)];
  return problems.length > 0 ? { problems } : booked(payment, report);
}

function repeated(earlier: PaymentReport, payment: Payment, said: SaidOfPayment): ReturnType<typeof applyReport> {
  const problems = currencyProblems(payment, said);
  if (said.amount !== undefined && said.amount !== earlier.amount) {
    const before = formatMoney(earlier.amount, payment.currency);
    problems.push({ field: '/amount', problem: `was ${before} when this reference was reported before` });
  }
  return problems.length > 0 ? { problems } : { did: 'repeated' };
}

const currencyProblems = ({ currency }: Payment, said: SaidOfPayment): FieldProblem[] =>
  (said.currency ?? currency) === currency ? [] : [{ field: '/currency', problem: `must be ${currency}` }];

function commonProblems(payment: Payment, { said, at }: Report): FieldProblem[] {
  const problems = currencyProblems(payment, said);
  const instructedOn = dayOf(payment.instructedAt);
  if (said.on > dayOf(at)) problems.push({ field: '/on', problem: 'must not be in the future' });
  if (said.on < instructedOn) {
    problems.push({ field: '/on', problem: `must not be before the payment was instructed, ${instructedOn}` });
  }
  return problems;
}

function booked(payment: Payment, report: Report): Reported {
  const { status, amount } = report.said;
  switch (status) {
    case 'ACCP':
    case 'ACSP':
    case 'PDNG':
      return noted(payment, report);
    case 'ACSC':
    case 'PART':
      return settled(payment, report, amount ?? remainderOf(payment));
    case 'RJCT':
      return isOut(payment, report.said) ? rejected(payment, report) : noted(payment, report);
    case 'RTRN':
      return returned(payment, report, amount ?? payment.settled);
    default:
      return assertNever(status);
  }
}

/** What a bank says late of an earlier batch must not let the payment go while it is out with another: it would be paid twice. */
const isOut = (payment: Payment, { batchId }: SaidOfPayment): payment is PaymentIn<'batched'> =>
  payment.status === 'batched' && (batchId ?? payment.batchId) === payment.batchId;

function noted(payment: Payment, report: Report): Reported {
  if (payment.reports.length >= mostNotes) return { did: 'noted' };
  const { reports, revision, updatedAt } = stamped(payment, report, 0);
  return { did: 'noted', next: { ...payment, reports, revision, updatedAt } };
}

function settled(payment: Payment, report: Report, moved: number): Reported {
  const next = { ...stamped(payment, report, moved), settled: payment.settled + moved };
  const batch = batchOf(payment);
  if (remainderOf(next) > 0 || !batch) {
    const { reports, revision, updatedAt } = next;
    return { did: 'part-settled', moved, next: { ...payment, reports, revision, updatedAt, settled: next.settled } };
  }
  return { did: 'settled', moved, next: { ...next, ...batch, settledAt: report.at, status: 'settled' } };
}

function rejected(payment: Exclude<Payment, { status: 'pending' }>, report: Report): Reported {
  const { batchId, batchedAt } = payment;
  const reasonCode = report.said.reasonCode ?? unspecified;
  const bounced = { batchId, batchedAt, reasonCode, rejectedAt: report.at, status: 'rejected' as const };
  return { did: 'rejected', reasonCode, next: { ...stamped(payment, report, 0), ...bounced } };
}

/** The money is owed again, and finance looks before it leaves once more. */
function returned(payment: Payment, report: Report, moved: number): Reported {
  const batch = batchOf(payment);
  if (!batch) throw new Error(`${payment.paymentId} came back and never left`);
  const reasonCode = report.said.reasonCode ?? unspecified;
  const next = {
    ...stamped(payment, report, moved),
    ...batch,
    settled: payment.settled - moved,
    reasonCode,
    rejectedAt: report.at,
    status: 'rejected' as const,
  };
  return { did: 'returned', moved, next };
}

function stamped(payment: Payment, { said, at, by }: Report, amount: number) {
  const { reference, status, on, reasonCode } = said;
  const kept = { reference, status, amount, on, ...(reasonCode !== undefined && { reasonCode }) };
  return {
    ...instructedPart(payment, { at }),
    reports: [...payment.reports, { ...kept, reportedBy: by, reportedAt: at }],
  };
}
