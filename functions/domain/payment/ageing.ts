import type { IsoDate } from '../calendar/dates.ts';
import { dayOf, daysBetween } from '../calendar/days.ts';
import type { Currency } from '../money/money.ts';
import { remainderOf } from './parts.ts';
import type { Payment } from './payment.ts';

/** Days since the payment was instructed: to 30, 60, 90, and more. docs/handbook.md § Payments */
export const ageBuckets = ['0-30', '31-60', '61-90', 'over-90'] as const;
export type AgeBucket = (typeof ageBuckets)[number];
/** What is owed and not settled stands in one of these; the order is that of urgency for a human. */
export const openStatuses = ['rejected', 'pending', 'batched'] as const;
export type OpenStatus = (typeof openStatuses)[number];

/** Payments and minor units. */
type Owed = { payments: number; amount: bigint };
type Row = Record<AgeBucket, Owed>;
/** What is owed in one currency, by status and age. */
export type CurrencyAgeing = {
  readonly currency: Currency;
  readonly total: Readonly<Owed>;
  readonly byStatus: Readonly<Record<OpenStatus, Readonly<Row>>>;
};

/** Days that a payment has waited by a day; 0 on the day it was instructed. */
export const daysOpen = ({ instructedAt }: Pick<Payment, 'instructedAt'>, on: IsoDate): number =>
  Math.max(0, daysBetween(dayOf(instructedAt), on));

export function bucketOf(days: number): AgeBucket {
  if (days <= 30) return '0-30';
  if (days <= 60) return '31-60';
  return days <= 90 ? '61-90' : 'over-90';
}

/**
 * What is owed and not settled, per currency in alphabetical order. A payment of which a part is settled counts with the
 * rest. docs/handbook.md § Payments
 * @param on the UTC day that ages are counted to.
 */
export function ageingOf(payments: Iterable<Payment>, on: IsoDate): CurrencyAgeing[] {
  const found = new Map<Currency, { total: Owed; byStatus: Record<OpenStatus, Row> }>();
  for (const payment of payments) {
    if (payment.status === 'settled') continue;
    const sums = found.get(payment.currency) ?? { total: nothing(), byStatus: emptyStatuses() };
    found.set(payment.currency, sums);
    const rest = BigInt(remainderOf(payment));
    for (const sum of [sums.total, sums.byStatus[payment.status][bucketOf(daysOpen(payment, on))]]) {
      sum.payments += 1;
      sum.amount += rest;
    }
  }
  return [...found]
    .map(([currency, sums]) => ({ currency, ...sums }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

const nothing = (): Owed => ({ payments: 0, amount: 0n });
const emptyRow = (): Row => ({ '0-30': nothing(), '31-60': nothing(), '61-90': nothing(), 'over-90': nothing() });
const emptyStatuses = () => ({ rejected: emptyRow(), pending: emptyRow(), batched: emptyRow() });
