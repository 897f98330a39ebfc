import type { FixedChain } from '../approval/chain.ts';
import { Refusal } from '../errors.ts';
import type { Act, Transition } from '../event/change.ts';
import type { Contact } from '../identity/role.ts';
import { requireState } from '../transition.ts';
import type { TriageDecision } from '../triage/decision.ts';
import { chainPart, filedPart, requestEvent } from './parts.ts';
import type { MdfRequest, RequestIn } from './request.ts';
import { submittersOf } from './submitters.ts';
import type { RequestTerms } from './terms.ts';
import { requestTransitions as steps } from './transitions.ts';

/** A partner asks for funds. docs/handbook.md § Request */
export function submit(
  act: Act & {
    readonly requestId: string;
    readonly partnerId: string;
    readonly terms: RequestTerms;
    readonly contact: Contact;
  },
): Transition<RequestIn<'submitted'>> {
  const { at, by, requestId, partnerId, terms, contact } = act;
  const filed = { requestId, partnerId, terms, contact, version: 1, revision: 1 };
  const next = { ...filed, submittedBy: by, submittedAt: at, updatedAt: at, status: 'submitted' } as const;
  const facts = { amount: terms.amount, currency: terms.currency, motion: terms.motion };
  return { next, event: requestEvent('request.submitted', next, act, 'The request was submitted.', facts) };
}

/** Triage's answer is stored with the request, and with it the chain of seats that are asked. @throws Refusal when it answers another version. docs/handbook.md § Triage */
export function applyTriage(
  current: MdfRequest,
  act: Act & FixedChain & { readonly decision: TriageDecision },
): Transition<RequestIn<'triaged'>> {
  const request = requireState(current, steps.applyTriage.from, 'triage the request');
  const { decision } = act;
  if (decision.requestVersion !== request.version) {
    throw new Refusal('conflict', 'The request has changed since it was triaged.');
  }
  const next = { ...filedPart(request, act), triage: decision, ...chainPart(act), status: steps.applyTriage.to };
  const { outcome, preApproved, cap, policyVersion } = decision;
  const facts = { outcome, preApproved, cap, policyVersion };
  return { next, event: requestEvent('request.triaged', next, act, decision.sentence, facts) };
}

/**
 * The partner changes a returned request: a new version, which goes back to triage. Whoever submitted it before is still
 * kept from deciding on it. docs/handbook.md § Request
 */
export function revise(
  current: MdfRequest,
  act: Act & { readonly terms: RequestTerms; readonly contact: Contact },
): Transition<RequestIn<'submitted'>> {
  const request = requireState(current, steps.revise.from, 'change the request');
  const next = {
    ...filedPart(request, act),
    version: request.version + 1,
    terms: act.terms,
    submittedBy: act.by,
    contact: act.contact,
    submittedBefore: submittersOf(request),
    submittedAt: act.at,
    status: steps.revise.to,
  };
  const facts = { amount: act.terms.amount, currency: act.terms.currency, motion: act.terms.motion };
  return {
    next,
    event: requestEvent('request.revised', next, act, 'The request was changed and submitted again.', facts),
  };
}

/** The partner takes the request back before it is decided. docs/handbook.md § Request */
export function withdraw(current: MdfRequest, act: Act): Transition<RequestIn<'withdrawn'>> {
  const request = requireState(current, steps.withdraw.from, 'withdraw the request');
  const next = { ...filedPart(request, act), withdrawnAt: act.at, status: steps.withdraw.to };
  return { next, event: requestEvent('request.withdrawn', next, act, 'The request was withdrawn.') };
}
