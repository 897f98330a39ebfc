import { Refusal } from '../domain/errors.ts';
import type { Act } from '../domain/event/change.ts';
import type { Payment } from '../domain/payment/payment.ts';
import { applyReport } from '../domain/payment/reporting.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import { ledgerChanges } from '../store/ledger.ts';
import { readPayment, replacePayment } from '../store/payments.ts';
import type { Table } from '../store/table.ts';
import { type Found, problemsAt } from './check-reports.ts';
import type { PaymentDeps } from './deps.ts';
import { unlessOvertaken } from './overtaken.ts';
import type { Outcome } from './report-contracts.ts';
import { effectsOf } from './report-effects.ts';
import type { IsSent } from './sent-batches.ts';

const looks = 12;

/**
 * Books one report: ledger, payment, claim and event in one commit. Its twin that races it changes nothing.
 * docs/handbook.md § Payments
 * @throws Refusal `conflict` when another report of the payment, booked meanwhile, leaves no room for it.
 */
export async function bookReport(
  { paymentId, said, place }: Found,
  act: Act,
  deps: PaymentDeps,
  isSent: IsSent,
): Promise<Outcome> {
  const { reference, status } = said;
  for (let look = 1; look <= looks; look++) {
    const payment = await storedPayment(deps.table, paymentId);
    const result = applyReport(payment, { ...act, said, sent: await isSent(payment) });
    if ('problems' in result) {
      const problems = problemsAt(place, result.problems);
      throw new Refusal('conflict', 'Another report was booked at the same moment; read it again.', problems);
    }
    const { did } = result;
    const next = result.did === 'repeated' ? undefined : result.next;
    const { claimId, settled } = next ?? payment;
    const outcome = { paymentId, claimId, reference, status, did, settled };
    if (!next) return outcome;
    const book = async () => {
      const { money, claim, events } = await effectsOf(result, said, { act, table: deps.table });
      const told = events.map((event) => eventChange({ ...event, eventId: deps.newId('evt') }));
      // The payment first: whoever was overtaken hears that, and not that the money for a second payment is missing.
      await commit(deps.table, [replacePayment(next, [payment.status]), ...claim, ...ledgerChanges(...money), ...told]);
    };
    if (await unlessOvertaken(book)) return outcome;
  }
  throw new Refusal('conflict', 'Other reports on this payment stayed in the way; the list can be sent again.');
}

async function storedPayment(table: Table, paymentId: string): Promise<Payment> {
  const payment = await readPayment(table, paymentId);
  if (payment) return payment;
  throw new Error(`payment ${paymentId} is gone`);
}
