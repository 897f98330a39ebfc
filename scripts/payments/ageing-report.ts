import type { IsoDate } from '../../functions/domain/calendar/dates.ts';
import { decimalText, formatMoney, minorUnitDigits } from '../../functions/domain/money/amount.ts';
import {
  ageBuckets,
  ageingOf,
  bucketOf,
  type CurrencyAgeing,
  daysOpen,
  openStatuses,
} from '../../functions/domain/payment/ageing.ts';
import { batchOf, remainderOf } from '../../functions/domain/payment/parts.ts';
import type { Payment } from '../../functions/domain/payment/payment.ts';
import { csvOf } from '../../functions/platform/csv/csv-of.ts';
import type { AgeingFormat } from './options.ts';

/** What is owed and not settled, for people, programs or a spreadsheet. docs/handbook.md § Payments */
export function ageingReport(payments: readonly Payment[], on: IsoDate, format: AgeingFormat): string {
  switch (format) {
    case 'text':
      return textOf(ageingOf(payments, on), on);
    case 'csv':
      return csvOf(payments.map((payment) => lineOf(payment, on))).trimEnd();
    case 'json':
      return JSON.stringify(
        {
          on,
          currencies: ageingOf(payments, on),
          payments: payments.map((payment) => lineOf(payment, on)),
        },
        inNumbers,
      );
  }
}

/** Sums stay whole numbers; one that JSON cannot hold exactly is written as text. */
const inNumbers = (_: string, value: unknown) => {
  if (typeof value !== 'bigint') return value;
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? String(value) : Number(value);
};

function lineOf(payment: Payment, on: IsoDate) {
  const { paymentId, claimId, partnerId, status, method, currency, instructedAt } = payment;
  const days = daysOpen(payment, on);
  return {
    paymentId,
    claimId,
    partnerId,
    status,
    reason: payment.status === 'rejected' ? payment.reasonCode : '',
    method,
    batchId: batchOf(payment)?.batchId ?? '',
    currency,
    owed: decimalText(remainderOf(payment), minorUnitDigits(currency)),
    instructedOn: instructedAt.slice(0, 10),
    days: String(days),
    bucket: bucketOf(days),
  };
}

function textOf(currencies: readonly CurrencyAgeing[], on: IsoDate): string {
  if (currencies.length === 0) return `On ${on} nothing is owed that is not settled.`;
  return currencies.map((ageing) => tableOf(ageing, on)).join('\n\n');
}

const width = 22;

function tableOf({ currency, total, byStatus }: CurrencyAgeing, on: IsoDate): string {
  const money = (amount: bigint) => formatMoney(Number(amount), currency);
  const cells = (texts: readonly string[]) => texts.map((text) => text.padStart(width)).join('');
  const rows = openStatuses.map((status) => {
    const found = ageBuckets.map((bucket) => byStatus[status][bucket]);
    const texts = found.map(({ payments, amount }) => (payments === 0 ? '–' : `${money(amount)} (${payments})`));
    return `  ${status.padEnd(10)}${cells(texts)}`;
  });
  const head = `  ${'days'.padEnd(10)}${cells(ageBuckets)}`;
  return [
    `${currency} on ${on}: ${money(total.amount)} owed on ${total.payments} ${total.payments === 1 ? 'payment' : 'payments'}`,
    head,
    ...rows,
  ].join('\n');
}
