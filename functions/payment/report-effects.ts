import { claimTransitions, returnPayment, settle } from '../domain/claim/lifecycle.ts';
import type { Act, NewEvent } from '../domain/event/change.ts';
import { returnPayment as returning, settle as settling } from '../domain/ledger/movements.ts';
import type { LedgerTransaction } from '../domain/ledger/transaction.ts';
import { formatMoney } from '../domain/money/amount.ts';
import { paymentEvent, remainderOf } from '../domain/payment/parts.ts';
import type { SaidOfPayment } from '../domain/payment/report-problems.ts';
import type { Reported } from '../domain/payment/reporting.ts';
import { requireState } from '../domain/transition.ts';
import { moveClaim, readClaim } from '../store/claims.ts';
import type { Change } from '../store/commit.ts';
import type { Table } from '../store/table.ts';

type Doing = { readonly act: Act; readonly table: Table };
type Moving = Extract<Reported, { moved: number }>;
/** What is written beside the payment. */
type Effects = { readonly money: LedgerTransaction[]; readonly claim: Change[]; readonly events: NewEvent[] };

/**
 * What a report does to ledger, claim and timeline. docs/handbook.md § Payments
 * @throws Refusal `wrong-state` when the claim has moved on since the payment was read.
 */
export async function effectsOf(result: Reported, said: SaidOfPayment, doing: Doing): Promise<Effects> {
  switch (result.did) {
    case 'repeated':
    case 'noted':
      return { money: [], claim: [], events: [] };
    case 'rejected': {
      const { next, reasonCode } = result;
      const facts = { owed: remainderOf(next), reasonCode };
      const sentence = `The bank refused the payment (${reasonCode}).`;
      return { money: [], claim: [], events: [paymentEvent('payment.rejected', next, doing.act, sentence, facts)] };
    }
    case 'part-settled':
      return {
        money: [settling(bookingOf(result, said, doing.act))],
        claim: [],
        events: [partEvent(result, said, doing)],
      };
    case 'settled':
      return { money: [settling(bookingOf(result, said, doing.act))], ...(await claimPaid(result, said, doing)) };
    case 'returned':
      return { money: [returning(bookingOf(result, said, doing.act))], ...(await claimOwed(result, said, doing)) };
  }
}

function bookingOf({ next, did, moved }: Moving, { reference, on }: SaidOfPayment, act: Act) {
  const { budgetId, partnerId, requestId, claimId, currency } = next;
  const how = did === 'returned' ? 'came back' : 'was settled';
  const reason = `The payment ${how} on ${on}, reference ${reference}.`;
  return { ...act, budgetId, partnerId, requestId, claimId, currency, amount: moved, reference, reason };
}

function partEvent({ next, moved }: Moving, { on }: SaidOfPayment, { act }: Doing): NewEvent {
  const owed = remainderOf(next);
  const sentence = `${formatMoney(moved, next.currency)} was paid; ${formatMoney(owed, next.currency)} is still owed.`;
  return paymentEvent('payment.part-settled', next, act, sentence, { paid: moved, owed, settledOn: on });
}

/** All of it is settled: the claim is paid. */
async function claimPaid({ next }: Moving, { reference, on }: SaidOfPayment, { act, table }: Doing) {
  const claim = await storedClaim(table, next.claimId);
  const step = settle(claim, { ...act, settlementReference: reference });
  const event = { ...step.event, facts: { ...step.event.facts, paymentId: next.paymentId, settledOn: on } };
  return { claim: [moveClaim(step.next, claimTransitions.settle.from)], events: [event] };
}

/** Some of it came back: a paid claim is owed again. */
async function claimOwed({ next, moved }: Moving, { reasonCode, on }: SaidOfPayment, { act, table }: Doing) {
  const facts = { paymentId: next.paymentId, reasonCode: reasonCode ?? null, returnedOn: on };
  const claim = await storedClaim(table, next.claimId);
  if (claim.status === 'payment-instructed') {
    const sentence = `The bank sent ${formatMoney(moved, next.currency)} back.`;
    const event = paymentEvent('payment.returned', next, act, sentence, { ...facts, returned: moved });
    return { claim: [], events: [event] };
  }
  const paid = requireState(claim, claimTransitions.returnPayment.from, 'return the payment');
  const step = returnPayment(paid, { ...act, returned: moved });
  const event = { ...step.event, facts: { ...step.event.facts, ...facts } };
  return { claim: [moveClaim(step.next, claimTransitions.returnPayment.from)], events: [event] };
}

async function storedClaim(table: Table, claimId: string) {
  const claim = await readClaim(table, claimId);
  if (claim) return claim;
  throw new Error(`claim ${claimId} is gone`);
}
