import type { Act, Transition } from '../event/change.ts';
import { formatMoney } from '../money/amount.ts';
import { requireState } from '../transition.ts';
import type { Claim, ClaimIn } from './claim.ts';
import { claimEvent, decidedPart, postedPart } from './parts.ts';
import { claimTransitions as steps } from './transitions.ts';

/** The approved amount is posted and goes into the payment file. docs/handbook.md § Reimbursement */
export function instructPayment(current: Claim, act: Act): Transition<ClaimIn<'payment-instructed'>> {
  const claim = requireState(current, steps.instructPayment.from, 'instruct the payment');
  const payable = claim.approvedAmount;
  const next = { ...decidedPart(claim, act), payable, instructedAt: act.at, status: steps.instructPayment.to };
  const sentence = `Payment of ${formatMoney(payable, claim.currency)} was instructed.`;
  const facts = { payable, currency: claim.currency };
  return { next, event: claimEvent('payment.instructed', next, act, sentence, facts) };
}

/** The payment arrived, by the bank's or ERP's reference. docs/handbook.md § Reimbursement */
export function settle(
  current: Claim,
  act: Act & { readonly settlementReference: string },
): Transition<ClaimIn<'paid'>> {
  const claim = requireState(current, steps.settle.from, 'settle the claim');
  const next = {
    ...postedPart(claim, act),
    paidAt: act.at,
    settlementReference: act.settlementReference,
    status: steps.settle.to,
  };
  const sentence = `${formatMoney(claim.payable, claim.currency)} was paid.`;
  const facts = { paid: claim.payable, currency: claim.currency };
  return { next, event: claimEvent('payment.settled', next, act, sentence, facts) };
}

/** The last word on a paid claim, once its outcomes are reported or marked overdue. docs/handbook.md § Outcomes */
export function close(
  current: Claim,
  act: Act & { readonly outcome: 'reported' | 'overdue' },
): Transition<ClaimIn<'closed'>> {
  const claim = requireState(current, steps.close.from, 'close the claim');
  const { paidAt, settlementReference } = claim;
  const next = {
    ...postedPart(claim, act),
    paidAt,
    settlementReference,
    closedAt: act.at,
    status: steps.close.to,
  };
  const sentence = act.outcome === 'reported' ? 'The claim is closed.' : 'The claim is closed; its outcome is overdue.';
  return { next, event: claimEvent('claim.closed', next, act, sentence, { outcome: act.outcome }) };
}
