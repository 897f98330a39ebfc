import { assertNever } from '../errors.ts';
import type { Act, NewEvent, Transition } from '../event/change.ts';
import { formatMoney } from '../money/amount.ts';
import { requireState } from '../transition.ts';
import type { Correction, CorrectionIn } from './correction.ts';
import { correctionTransitions as steps } from './transitions.ts';

type Terms = Pick<Correction, 'correctionId' | 'subject' | 'amount' | 'currency' | 'reason'>;

/** One person says what is wrong; nothing is booked yet. docs/handbook.md § Corrections */
export function propose(
  { correctionId, subject, amount, currency, reason }: Terms,
  { at, by, email }: Act & { readonly email: string },
): Transition<CorrectionIn<'proposed'>> {
  const next: CorrectionIn<'proposed'> = {
    correctionId,
    subject,
    amount,
    currency,
    reason,
    proposedBy: by,
    proposerEmail: email,
    proposedAt: at,
    revision: 1,
    status: 'proposed',
  };
  return { next, event: told('correction.proposed', next, { at, by }, `A correction was proposed: ${inWords(next)}.`) };
}

/** Another person agrees, and it is booked in the same write. @throws Refusal `wrong-state` docs/handbook.md § Corrections */
export function confirm(current: Correction, { at, by }: Act): Transition<CorrectionIn<'confirmed'>> {
  const proposed = requireState(current, steps.confirm.from, 'confirm the correction');
  const next = {
    ...proposed,
    revision: proposed.revision + 1,
    status: steps.confirm.to,
    confirmedBy: by,
    confirmedAt: at,
  };
  return {
    next,
    event: told('correction.confirmed', next, { at, by }, `The correction was booked: ${inWords(next)}.`),
  };
}

/** It is not booked: another person says no, or the proposer takes it back. @throws Refusal `wrong-state` */
export function decline(
  current: Correction,
  { at, by, reason }: Act & { readonly reason: string },
): Transition<CorrectionIn<'declined'>> {
  const proposed = requireState(current, steps.decline.from, 'decline the correction');
  const next = {
    ...proposed,
    revision: proposed.revision + 1,
    status: steps.decline.to,
    declinedBy: by,
    declinedAt: at,
    declineReason: reason,
  };
  const verb = by === proposed.proposedBy ? 'taken back' : 'declined';
  const event = told('correction.declined', next, { at, by }, `The correction was ${verb}.`);
  return { next, event: { ...event, reason } };
}

function told(
  type: 'correction.proposed' | 'correction.confirmed' | 'correction.declined',
  { correctionId, subject, amount, currency }: Terms,
  { at, by }: Act,
  sentence: string,
): NewEvent {
  const facts = { ...subject, amount, currency };
  return { type, itemId: correctionId, partnerId: null, at, by, facts, sentence };
}

function inWords({ subject, amount, currency }: Terms): string {
  const sum = formatMoney(amount, currency);
  switch (subject.kind) {
    case 'budget':
      return `the budget ${subject.budgetId} ${subject.lowers ? 'loses' : 'gains'} ${sum}`;
    case 'expiry':
      return `${sum} of ${subject.budgetId} did not expire`;
    case 'payable':
      return `${sum} less is owed on ${subject.claimId}`;
    case 'clawback':
      return `${sum} paid on ${subject.claimId} is owed back`;
    default:
      return assertNever(subject);
  }
}
