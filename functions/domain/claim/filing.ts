import type { ClaimAudit } from '../audit/finding.ts';
import type { Act, Transition } from '../event/change.ts';
import type { Contact } from '../identity/role.ts';
import { formatMoney } from '../money/amount.ts';
import type { MdfRequest } from '../request/request.ts';
import { requireState } from '../transition.ts';
import type { Claim, ClaimIn } from './claim.ts';
import { claimEvent, openedPart, submittedPart } from './parts.ts';
import { everyDecider, submittersOf } from './separation.ts';
import { claimTransitions as steps } from './transitions.ts';

/** A partner opens a claim on its request, in the request's currency; `amount` in minor units. docs/handbook.md § Claim */
export function open(
  act: Act & {
    readonly claimId: string;
    readonly request: Pick<MdfRequest, 'requestId' | 'partnerId' | 'terms'>;
    readonly amount: number;
    readonly contact: Contact;
  },
): Transition<ClaimIn<'draft'>> {
  const { at, by, claimId, request, amount, contact } = act;
  const { requestId, partnerId, terms } = request;
  const opened = { claimId, requestId, partnerId, amount, currency: terms.currency, contact, version: 1, revision: 1 };
  const next = { ...opened, openedBy: by, openedAt: at, updatedAt: at, status: 'draft' } as const;
  const sentence = `A claim for ${formatMoney(amount, terms.currency)} was opened.`;
  return { next, event: claimEvent('claim.opened', next, act, sentence, { amount, currency: terms.currency }) };
}

/**
 * The partner hands the claim in; after a return it is a new version, with another amount when given.
 * docs/handbook.md § Claim
 * @param act `email` the address of who submits it, by which they are kept from deciding on it.
 */
export function submit(
  current: Claim,
  act: Act & { readonly amount?: number | undefined; readonly email?: string },
): Transition<ClaimIn<'submitted'>> {
  const claim = requireState(current, steps.submit.from, 'submit the claim');
  const deciders = everyDecider(claim);
  const next = {
    ...openedPart(claim, act),
    ...(deciders.length > 0 && { decidedBefore: deciders }),
    amount: act.amount ?? claim.amount,
    version: claim.status === 'returned' ? claim.version + 1 : claim.version,
    submittedBy: act.by,
    ...(act.email !== undefined && { submitterEmail: act.email }),
    ...(claim.status === 'returned' && { submittedBefore: submittersOf(claim) }),
    submittedAt: act.at,
    status: steps.submit.to,
  };
  const facts = { amount: next.amount, currency: next.currency };
  return { next, event: claimEvent('claim.submitted', next, act, 'The claim was submitted.', facts) };
}

/** The documents are being read. docs/handbook.md § Claim */
export function startExtraction(current: Claim, act: Act): Transition<ClaimIn<'extracting'>> {
  const claim = requireState(current, steps.startExtraction.from, 'read the documents');
  const next = { ...submittedPart(claim, act), status: steps.startExtraction.to };
  return { next, event: claimEvent('claim.extracting', next, act, 'The documents are being read.') };
}

/** The audit's answer is stored with the claim. docs/handbook.md § Claim audit */
export function recordAudit(current: Claim, act: Act & { readonly audit: ClaimAudit }): Transition<ClaimIn<'audited'>> {
  const claim = requireState(current, steps.recordAudit.from, 'audit the claim');
  const { audit } = act;
  const next = { ...submittedPart(claim, act), audit, status: steps.recordAudit.to };
  const { verdict, auditedAmount, policyVersion } = audit;
  const sentence = sentenceOf[verdict];
  return { next, event: claimEvent('claim.audited', next, act, sentence, { verdict, auditedAmount, policyVersion }) };
}

const sentenceOf: Record<ClaimAudit['verdict'], string> = {
  pass: 'The audit found nothing to object to.',
  review: 'The audit asks a person to look at the claim.',
  fail: 'The audit found something to mend.',
};
