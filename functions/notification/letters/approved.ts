import { invoiceWindow } from '../../domain/audit/checks/invoice-date.ts';
import { addDays } from '../../domain/calendar/days.ts';
import { labelWithOthers } from '../../domain/evidence/missing.ts';
import type { EvidenceRequirement } from '../../domain/evidence/requirement.ts';
import { evidenceSlotsFor } from '../../domain/evidence/requirements.ts';
import { formatMoney } from '../../domain/money/amount.ts';
import type { MetricAsked } from '../../domain/outcome/metric.ts';
import { metricsAsked } from '../../domain/outcome/metrics.ts';
import type { PolicyRules } from '../../domain/policy/policy.ts';
import type { ProgramAtApproval } from '../../domain/program/program-at-approval.ts';
import type { RequestIn } from '../../domain/request/request.ts';
import type { Block, Letter } from '../../platform/mail/letter.ts';
import { dayInWords } from '../../platform/mail/words.ts';
import { requestFooter } from './common.ts';

export type ApprovedRequest = RequestIn<'approved' | 'in-execution' | 'claimable' | 'closed' | 'cancelled' | 'expired'>;

/** The money is reserved: what to collect, and by when. docs/handbook.md § Evidence */
export function approvedLetter(request: ApprovedRequest, rules: PolicyRules, program?: ProgramAtApproval): Letter {
  const { terms, reserved, claimDeadline, requestId, contact } = request;
  const amount = formatMoney(reserved, terms.currency);
  const { first, last } = invoiceWindow(request, rules.claim);
  const sharePercent = program?.reimbursementShare ?? rules.claim.reimbursementSharePercent;
  return {
    subject: `Approved: ${terms.title}`,
    preview: `${amount} is reserved for you. Here is what to collect for the claim.`,
    heading: `${amount} is reserved for you`,
    blocks: [
      { kind: 'text', text: `Hello ${contact.name},` },
      {
        kind: 'text',
        text: `Your request was approved. The money is held for your claims until ${dayInWords(claimDeadline)}.`,
      },
      {
        kind: 'facts',
        rows: [
          { label: 'Request', value: terms.title },
          { label: 'Reserved', value: amount, strong: true },
          ...(reserved < terms.amount
            ? [{ label: 'Asked for', value: formatMoney(terms.amount, terms.currency) }]
            : []),
          { label: 'Reimbursed', value: `${sharePercent} % of eligible cost, up to the sum reserved` },
          { label: 'Claims open', value: dayInWords(terms.startDate) },
          { label: 'Last day to claim', value: dayInWords(claimDeadline), strong: true },
          { label: 'Report the outcome by', value: dayInWords(addDays(terms.endDate, rules.outcomeDueDays)) },
        ],
      },
      ...checklist(evidenceSlotsFor(terms.activityType, rules, program?.evidence)),
      ...outcomeAsked(metricsAsked(terms.activityType, rules)),
      { kind: 'heading', text: 'So that the claim passes at once' },
      {
        kind: 'list',
        items: [
          'Invoices are addressed to your company and come from a supplier, not from yourselves.',
          `They are dated from ${dayInWords(first)} to ${dayInWords(last)}. Nothing that was bought before your request was approved is reimbursed.`,
          `They are best in ${terms.currency}; another currency is named by its code and converted at the rate of the invoice's day. Their lines add up to their total.`,
          'Files are PDF, PNG or JPEG, at most 10 MB each, and can be read without a password.',
        ],
      },
    ],
    footer: requestFooter,
    itemId: requestId,
  };
}

/** What to count while the activity runs. */
const outcomeAsked = (metrics: readonly MetricAsked[]): Block[] =>
  metrics.length === 0
    ? []
    : [
        { kind: 'heading', text: 'What the outcome report asks for' },
        { kind: 'list', items: metrics.map(({ label }) => label) },
      ];

function checklist(slots: readonly EvidenceRequirement[]): Block[] {
  const labels = (required: boolean) =>
    slots.flatMap(({ slot, ...asked }) =>
      asked.required === required && !asked.insteadOf ? [labelWithOthers(slot, asked.label, slots)] : [],
    );
  const optional = labels(false);
  return [
    { kind: 'heading', text: 'What to collect' },
    { kind: 'list', items: labels(true) },
    ...(optional.length === 0
      ? []
      : ([
          { kind: 'text', text: 'If you have it, add:' },
          { kind: 'list', items: optional },
        ] as const)),
  ];
}
