import { assertNever, type FieldProblem } from '../errors.ts';
import { formatMoney } from '../money/amount.ts';
import { batchOf, remainderOf } from './parts.ts';
import { mostParts, mostReports, type Payment, type PaymentReport } from './payment.ts';

/** What a bank or ERP says of a payment. `amount` in minor units; where it may be left out, all of it is meant. */
export type SaidOfPayment = Pick<PaymentReport, 'reference' | 'status' | 'on'> & {
  readonly amount?: number | undefined;
  /** Absent where a report does not repeat it. */
  readonly currency?: string | undefined;
  readonly reasonCode?: string | undefined;
  /** The batch that the report answers, where it names one. */
  readonly batchId?: string | undefined;
};

/** What keeps a report from being booked on a payment as it stands, by field of the report. docs/handbook.md § Payments */
export function moneyProblems(payment: Payment, said: SaidOfPayment, sent: boolean): FieldProblem[] {
  switch (said.status) {
    case 'ACCP':
    case 'ACSP':
    case 'PDNG':
      return noAmount(said);
    case 'RJCT':
      return [
        ...noAmount(said),
        ...notOut(payment, sent),
        ...rejectionProblems(payment),
        ...noRoom(payment, mostParts),
      ];
    case 'PART':
      return [...notOut(payment, sent), ...settlementProblems(payment, said), ...noRoom(payment, mostParts)];
    case 'ACSC':
      return [...notOut(payment, sent), ...settlementProblems(payment, said), ...noRoom(payment)];
    case 'RTRN':
      return [...notOut(payment, sent), ...returnProblems(payment, said), ...noRoom(payment)];
    default:
      return assertNever(said.status);
  }
}

const noAmount = ({ amount, status }: SaidOfPayment): FieldProblem[] =>
  amount === undefined ? [] : [{ field: '/amount', problem: `must be left out: ${status} moves no money` }];

function notOut(payment: Payment, sent: boolean): FieldProblem[] {
  if (!batchOf(payment)) return [{ field: '/status', problem: 'cannot be: the payment has left in no batch yet' }];
  return sent ? [] : [{ field: '/status', problem: 'cannot be: the batch of the payment is still being made' }];
}

const noRoom = ({ reports }: Payment, most = mostReports): FieldProblem[] =>
  reports.length < most ? [] : [{ field: '/reference', problem: `is one too many: a payment keeps ${most} reports` }];

const rejectionProblems = ({ status }: Payment): FieldProblem[] =>
  status === 'settled'
    ? [{ field: '/status', problem: 'cannot be: the payment was settled; money that came back is RTRN' }]
    : [];

function settlementProblems(payment: Payment, { reference, status, amount }: SaidOfPayment): FieldProblem[] {
  const same = payment.reports.find((report) => report.reference === reference && settles(report.status));
  if (same) return [{ field: '/reference', problem: `was reported before as ${same.status}` }];
  const rest = remainderOf(payment);
  if (rest === 0) return [{ field: '/reference', problem: paidBefore(payment) }];
  const owed = formatMoney(rest, payment.currency);
  if (status === 'ACSC') {
    if (amount === undefined || amount === rest) return [];
    return [{ field: '/amount', problem: `must be what is not settled yet, ${owed}; a part is PART` }];
  }
  if (amount === undefined) return [{ field: '/amount', problem: 'is required for a part' }];
  return amount > rest ? [{ field: '/amount', problem: `must be at most what is not settled yet, ${owed}` }] : [];
}

function paidBefore({ reports }: Payment): string {
  const last = reports.findLast(({ status }) => settles(status));
  return `is a second one: the payment was settled under reference ${last?.reference}, and a claim is paid once`;
}

function returnProblems({ settled, currency }: Payment, { amount }: SaidOfPayment): FieldProblem[] {
  if (settled === 0) return [{ field: '/status', problem: 'cannot be: nothing of the payment is settled' }];
  if (amount === undefined || amount <= settled) return [];
  return [{ field: '/amount', problem: `must be at most what was settled, ${formatMoney(settled, currency)}` }];
}

const settles = (status: SaidOfPayment['status']): boolean => status === 'ACSC' || status === 'PART';
