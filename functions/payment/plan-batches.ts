import type { PaymentMethod } from '../domain/bank/bank-details.ts';
import { mostPerBatch } from '../domain/payment/batching.ts';
import { remainderOf } from '../domain/payment/parts.ts';
import type { Payment } from '../domain/payment/payment.ts';
import { inSlices } from '../platform/in-slices.ts';
import { readPayee } from '../store/payees.ts';
import { readPayerAccount } from '../store/payer-accounts.ts';
import { everyPayment } from '../store/payments.ts';
import { collect, type Table } from '../store/table.ts';
import type { Waiting } from './contracts.ts';

export type Wanted = { readonly method?: PaymentMethod | undefined; readonly currency?: string | undefined };
export type PlannedBatch = { readonly method: PaymentMethod; readonly currency: string; readonly paymentIds: string[] };
export type Plan = {
  readonly batches: readonly PlannedBatch[];
  /** What cannot be sent yet, the longest waiting first. */
  readonly waiting: readonly Waiting[];
};

/** What waits, by method and currency, the longest waiting first; what cannot be paid yet is named. docs/handbook.md § Payments */
export async function planBatches(table: Table, { method, currency }: Wanted): Promise<Plan> {
  const pending = await collect(everyPayment(table, 'pending'));
  const wanted = pending.filter((payment) => (currency ?? payment.currency) === payment.currency);
  const prospects = await inSlices(wanted, prospectsIn(table));
  const full: PlannedBatch[] = [];
  const open = new Map<string, PlannedBatch>();
  const waiting: Waiting[] = [];
  for (const { payment, reason } of prospects) {
    if ((method ?? payment.method) !== payment.method) continue;
    if (reason) waiting.push(waitingFor(payment, reason));
    else addTo(payment, open, full);
  }
  return { batches: [...full, ...open.values()], waiting };
}

function addTo({ method, currency, paymentId }: Payment, open: Map<string, PlannedBatch>, full: PlannedBatch[]): void {
  const name = `${method} ${currency}`;
  const batch = open.get(name) ?? { method, currency, paymentIds: [] };
  batch.paymentIds.push(paymentId);
  open.set(name, batch);
  if (batch.paymentIds.length < mostPerBatch) return;
  full.push(batch);
  open.delete(name);
}

type Prospect = { readonly payment: Payment; readonly reason: Waiting['reason'] | undefined };

/**
 * How a payment would leave now, by the method that its partner prefers now, and what keeps it. Asks the table once per currency
 * and partner. A credit note needs no account, but names the vendor as its bank does.
 */
function prospectsIn(table: Table): (payment: Payment) => Promise<Prospect> {
  const payers = new Map<string, ReturnType<typeof readPayerAccount>>();
  const payees = new Map<string, ReturnType<typeof readPayee>>();
  return async (waiting) => {
    const { currency, partnerId } = waiting;
    const [payer, payee] = await Promise.all([
      once(payers, currency, () => readPayerAccount(table, currency)),
      once(payees, partnerId, () => readPayee(table, partnerId)),
    ]);
    const payment = { ...waiting, method: payee?.method ?? waiting.method };
    if (!payer?.confirmed) return { payment, reason: 'no-confirmed-payer-account' };
    const isPayable = payment.method === 'credit-note' || payee?.confirmed;
    return { payment, reason: isPayable ? undefined : 'no-confirmed-bank-details' };
  };
}

function once<T>(known: Map<string, Promise<T>>, name: string, ask: () => Promise<T>): Promise<T> {
  const answer = known.get(name) ?? ask();
  known.set(name, answer);
  return answer;
}

const waitingFor = (payment: Payment, reason: Waiting['reason']): Waiting => ({
  paymentId: payment.paymentId,
  claimId: payment.claimId,
  partnerId: payment.partnerId,
  currency: payment.currency,
  method: payment.method,
  amount: remainderOf(payment),
  reason,
});
