import { Refusal } from '../errors.ts';
import type { Act, Transition } from '../event/change.ts';
import { formatMoney } from '../money/amount.ts';
import { requireState } from '../transition.ts';
import type { Claim, ClaimIn } from './claim.ts';
import { claimEvent, postedPart } from './parts.ts';
import { claimTransitions as steps } from './transitions.ts';

/**
 * The bank sent the payment back: it is owed as before. Not what was clawed back: that is owed by the partner and not to it.
 * docs/handbook.md § Payments
 */
export function returnPayment(
  current: Claim,
  act: Act & { readonly returned: number },
): Transition<ClaimIn<'payment-instructed'>> {
  if (current.status === 'clawed-back') {
    throw new Refusal('wrong-state', 'The payment was clawed back already: what comes back is owed to nobody again.');
  }
  const claim = requireState(current, steps.returnPayment.from, 'return the payment');
  const next = { ...postedPart(claim, act), status: steps.returnPayment.to };
  const sentence = `The bank sent ${formatMoney(act.returned, claim.currency)} back.`;
  const facts = { returned: act.returned, currency: claim.currency };
  return { next, event: claimEvent('payment.returned', next, act, sentence, facts) };
}

/** What was paid, or a part of it, is owed back. docs/handbook.md § Corrections */
export function clawBack(
  current: Claim,
  act: Act & { readonly amount: number; readonly reason: string },
): Transition<ClaimIn<'clawed-back'>> {
  const claim = requireState(current, steps.clawBack.from, 'claw the payment back');
  const before = claim.status === 'clawed-back' ? claim : { clawedBack: 0, reasons: [] };
  const clawedBack = before.clawedBack + act.amount;
  if (clawedBack > claim.payable) throw new Refusal('invalid', 'More would be clawed back than was paid.');
  const { paidAt, settlementReference } = claim;
  const reasons = [...before.reasons, act.reason];
  const next = {
    ...postedPart(claim, act),
    paidAt,
    settlementReference,
    clawedBack,
    reasons,
    clawedBackAt: act.at,
    status: steps.clawBack.to,
  };
  const sentence = `${formatMoney(act.amount, claim.currency)} of the payment is owed back.`;
  const facts = { clawedBack: act.amount, currency: claim.currency };
  return { next, event: { ...claimEvent('claim.clawed-back', next, act, sentence, facts), reason: act.reason } };
}

/** More was approved than is owed; the payment waits in no batch yet. docs/handbook.md § Corrections */
export function correctPayable(
  current: Claim,
  act: Act & { readonly amount: number; readonly reason: string },
): Transition<ClaimIn<'payment-instructed'>> {
  const claim = requireState(current, steps.correctPayable.from, 'correct what is owed');
  if (act.amount >= claim.payable) throw new Refusal('invalid', 'A correction leaves at least one minor unit to pay.');
  const payable = claim.payable - act.amount;
  const next = { ...postedPart(claim, act), payable, status: steps.correctPayable.to };
  const sentence = `What is owed was corrected to ${formatMoney(payable, claim.currency)}.`;
  const facts = { payable, currency: claim.currency };
  return { next, event: { ...claimEvent('claim.corrected', next, act, sentence, facts), reason: act.reason } };
}
