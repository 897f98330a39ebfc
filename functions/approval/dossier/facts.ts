import { formatMoney } from '../../domain/money/amount.ts';
import { rateInWords } from '../../domain/money/rate.ts';
import type { MdfRequest } from '../../domain/request/request.ts';
import type { Fact } from '../../platform/mail/letter.ts';
import { capitalised, dayInWords, plainWords } from '../../platform/mail/words.ts';
import { amountAsked, type Subject } from '../subject.ts';

/** Payee, purpose and amount head every question; `left` is what stands on the books before the decision. */
export type Money = { readonly left: number; readonly amount: number; readonly currency: string };

export function requestFacts({ request }: Subject, partner: string, money: Money): Fact[] {
  const { terms } = request;
  const asked = amountAsked({ request, claim: undefined }, 'request-approval');
  const cap: Fact[] =
    asked === terms.amount
      ? []
      : [{ label: 'Asked for', value: `${formatMoney(terms.amount, terms.currency)}; triage lets no more through` }];
  return [
    { label: 'Payee', value: partner },
    { label: 'Purpose', value: terms.title },
    { label: 'Amount', value: formatMoney(money.amount, money.currency), strong: true },
    ...cap,
    ...rateFacts(request),
    { label: 'Left in the allocation', value: leftAfter(money) },
    ...activityFacts(request),
    { label: 'Audience', value: terms.targetAudience },
    { label: 'Expected pipeline', value: formatMoney(terms.expectedPipeline, terms.currency) },
  ];
}

export function claimFacts({ request, claim }: Subject, partner: string, money: Money): Fact[] {
  const print = (minor: number) => formatMoney(minor, money.currency);
  const audited = claim && 'audit' in claim ? claim.audit.auditedAmount : null;
  return [
    { label: 'Payee', value: partner },
    { label: 'Purpose', value: request.terms.title },
    { label: 'Amount', value: print(money.amount), strong: true },
    { label: 'Claimed', value: print(claim?.amount ?? 0) },
    { label: 'Found by the audit', value: audited === null ? 'could not be established' : print(audited) },
    { label: 'Left of the reservation', value: leftAfter(money) },
    ...activityFacts(request),
  ];
}

/** Why this chain of approvers, where the limits are in another currency. */
const rateFacts = (request: MdfRequest): Fact[] =>
  'triage' in request && request.triage.rate
    ? [{ label: 'Compared with limits at', value: rateInWords(request.triage.rate) }]
    : [];

const activityFacts = ({ terms }: MdfRequest): Fact[] => [
  {
    label: 'Activity',
    value: `${capitalised(plainWords(terms.activityType))}, ${dayInWords(terms.startDate)} to ${dayInWords(terms.endDate)}`,
  },
  { label: 'Where', value: `${terms.region}, ${plainWords(terms.vertical)}` },
];

function leftAfter({ left, amount, currency }: Money): string {
  const print = (minor: number) => formatMoney(minor, currency);
  if (left < amount) return `${print(left)}, which is ${print(amount - left)} too little`;
  return `${print(left)}; ${print(left - amount)} after this`;
}
