import type { PaymentMethod } from '../domain/bank/bank-details.ts';
import { mostPerBatch } from '../domain/payment/batching.ts';
import { remainderOf } from '../domain/payment/parts.ts';
import type { Payment } from '../domain/payment/payment.ts';
import { readPayee } from '../store/payees.ts';
import { readPayerAccount } from '../store/payer-accounts.ts';
import { everyPayment } from '../store/payments.ts';
import type { Table } from '../store/table.ts';
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
  const whyNot = obstacles(table);
  const full: PlannedBatch[] = [];
  const open = new Map<string, PlannedBatch>();
  const waiting: Waiting[] = [];
  for await (const payment of everyPayment(table, 'pending')) {
    if ((method ?? payment.method) !== payment.method || (currency ?? payment.currency) !== payment.currency) continue;
    const reason = await whyNot(payment);
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

/** Asks the table once per currency and partner. A credit note needs no account, but names the vendor as its bank does. */
function obstacles(table: Table) {
  const payers = new Map<string, Promise<boolean>>();
  const payees = new Map<string, Promise<boolean>>();
  const once = (known: Map<string, Promise<boolean>>, name: string, ask: () => Promise<boolean>) => {
    const answer = known.get(name) ?? ask();
    known.set(name, answer);
    return answer;
  };
  return async ({ currency, partnerId, method }: Payment): Promise<Waiting['reason'] | undefined> => {
    const hasPayer = async () => (await readPayerAccount(table, currency))?.confirmed !== undefined;
    if (!(await once(payers, currency, hasPayer))) return 'no-confirmed-payer-account';
    const hasPayee = async () => (await readPayee(table, partnerId))?.confirmed !== undefined;
    if (method === 'credit-note' || (await once(payees, partnerId, hasPayee))) return undefined;
    return 'no-confirmed-bank-details';
  };
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
