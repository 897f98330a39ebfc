import { ageingOf, bucketOf, type CurrencyAgeing, daysOpen, type OpenStatus } from '../domain/payment/ageing.ts';
import { remainderOf } from '../domain/payment/parts.ts';
import type { Payment } from '../domain/payment/payment.ts';
import { today } from '../platform/clock.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { openPayments } from '../store/payments.ts';
import { strangeCursor } from '../store/table.ts';
import { paymentView } from './batch-view.ts';
import { readAgeing as contract } from './contracts.ts';
import type { PaymentDeps } from './deps.ts';

/** What is owed and not settled, by age. docs/handbook.md § Payments */
export const readAgeing = route(contract, async ({ query }, { table, clock }: PaymentDeps) => {
  const on = today(clock);
  const open = await openPayments(table);
  const from = query.cursor === undefined ? 0 : after(open, query.cursor);
  const page = open.slice(from, from + query.limit);
  const last = page.at(-1);
  const cursor = last && from + query.limit < open.length ? placeOf(last) : null;
  const items = page.map((payment) => {
    const days = daysOpen(payment, on);
    return { ...paymentView(payment), owed: remainderOf(payment), days, bucket: bucketOf(days) };
  });
  const currencies = ageingOf(open, on).map(({ currency, total, byStatus }) => ({
    currency,
    total: inNumbers(total),
    byStatus: {
      rejected: rowInNumbers(byStatus.rejected),
      pending: rowInNumbers(byStatus.pending),
      batched: rowInNumbers(byStatus.batched),
    },
  }));
  return ok({ on, currencies, payments: { items, cursor } });
});

/** Where a payment stands in the list, so that a page begins right even when others were paid meanwhile. */
const placeOf = ({ instructedAt, paymentId }: Payment): string => `${instructedAt}~${paymentId}`;

function after(open: readonly Payment[], cursor: string): number {
  if (!/^[\dT:.Z-]{20,32}~pay_[0-9A-Z]{26}$/.test(cursor)) throw strangeCursor();
  const next = open.findIndex((payment) => placeOf(payment) > cursor);
  return next === -1 ? open.length : next;
}

const inNumbers = ({ payments, amount }: { payments: number; amount: bigint }) => ({
  payments,
  amount: Number(amount),
});

const rowInNumbers = (row: CurrencyAgeing['byStatus'][OpenStatus]) => ({
  '0-30': inNumbers(row['0-30']),
  '31-60': inNumbers(row['31-60']),
  '61-90': inNumbers(row['61-90']),
  'over-90': inNumbers(row['over-90']),
});
