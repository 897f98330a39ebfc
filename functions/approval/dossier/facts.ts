import type { Claim } from '../../domain/claim/claim.ts';
import { rateInWords } from '../../domain/money/rate.ts';
import type { MdfRequest } from '../../domain/request/request.ts';
import { personName } from '../../domain/text.ts';
import type { Fact } from '../../platform/mail/letter.ts';
import { amountAsked, type Subject } from '../subject.ts';
import type { Words } from '../words/words.ts';

/** Payee, purpose and amount head every question; `left` is what stands on the books before the decision. */
export type Money = { readonly left: number; readonly amount: number; readonly currency: string };

export function requestFacts({ request }: Subject, partner: string, money: Money, words: Words): Fact[] {
  const { terms } = request;
  const { dossier, money: print } = words;
  const asked = amountAsked({ request, claim: undefined }, 'request-approval');
  const cap: Fact[] =
    asked === terms.amount
      ? []
      : [{ label: dossier.askedFor, value: dossier.capped(print(terms.amount, terms.currency)) }];
  return [
    { label: dossier.payee, value: partner },
    { label: dossier.purpose, value: terms.title },
    { label: dossier.amount, value: print(money.amount, money.currency), strong: true },
    ...cap,
    ...rateFacts(request, words),
    askedBy(request, words),
    { label: dossier.leftInAllocation, value: leftAfter(money, words) },
    ...activityFacts(request, words),
    { label: dossier.audience, value: terms.targetAudience },
    { label: dossier.pipeline, value: print(terms.expectedPipeline, terms.currency) },
  ];
}

export function claimFacts({ request, claim }: Subject, partner: string, money: Money, words: Words): Fact[] {
  const { dossier } = words;
  const print = (minor: number) => words.money(minor, money.currency);
  return [
    { label: dossier.payee, value: partner },
    { label: dossier.purpose, value: request.terms.title },
    { label: dossier.amount, value: print(money.amount), strong: true },
    askedBy(claim ?? request, words),
    { label: dossier.claimed, value: print(claim?.amount ?? 0) },
    { label: dossier.foundByAudit, value: foundByAudit(claim, print, dossier) },
    { label: dossier.leftOfReservation, value: leftAfter(money, words) },
    ...activityFacts(request, words),
  ];
}

/** A name is whatever its bearer wrote into their account, so it stands as a fact and in no sentence of ours. */
const askedBy = ({ contact }: Pick<MdfRequest, 'contact'>, { dossier }: Words): Fact => ({
  label: dossier.askedBy,
  value: personName(contact.name) || contact.email,
});

function foundByAudit(
  claim: Claim | undefined,
  print: (minor: number) => string,
  { notEstablished, withOpenLines }: Words['dossier'],
) {
  if (!claim || !('audit' in claim) || claim.audit.auditedAmount === null) return notEstablished;
  const { auditedAmount, acceptedAmount = auditedAmount } = claim.audit;
  return acceptedAmount === auditedAmount
    ? print(auditedAmount)
    : withOpenLines(print(auditedAmount), print(acceptedAmount));
}

/** Why this chain of approvers, where the limits are in another currency. */
const rateFacts = (request: MdfRequest, { dossier }: Words): Fact[] =>
  'triage' in request && request.triage.rate
    ? [{ label: dossier.comparedAt, value: rateInWords(request.triage.rate) }]
    : [];

const activityFacts = ({ terms }: MdfRequest, { dossier, day }: Words): Fact[] => [
  {
    label: dossier.activity,
    value: dossier.during(dossier.activityType(terms.activityType), day(terms.startDate), day(terms.endDate)),
  },
  { label: dossier.where, value: `${dossier.region(terms.region)}, ${dossier.vertical(terms.vertical)}` },
];

function leftAfter({ left, amount, currency }: Money, { dossier, money }: Words): string {
  const print = (minor: number) => money(minor, currency);
  if (left < amount) return dossier.tooLittle(print(left), print(amount - left));
  return dossier.leftAfter(print(left), print(left - amount));
}
