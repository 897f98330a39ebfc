import type { IsoDate } from '../../calendar/dates.ts';
import { addDays, dayOf, laterOf } from '../../calendar/days.ts';
import type { PolicyRules } from '../../policy/policy.ts';
import type { AuditInput, ReadInvoice } from '../audit-input.ts';
import type { CheckResult } from '../finding.ts';
import { daysIn, invoiceDays } from '../invoice-day.ts';
import { contradicted, quoted, resultsOf } from '../result.ts';

type Window = { readonly first: IsoDate; readonly last: IsoDate };

/** Is the invoice dated inside the activity's window, and not before the approval? A date that can be read in two ways goes to a person. docs/handbook.md § Claim audit */
export function invoiceDate(
  { slot, reading }: ReadInvoice,
  request: AuditInput['request'],
  rules: PolicyRules['claim'],
): CheckResult {
  const { first, last } = invoiceWindow(request, rules);
  const result = resultsOf('invoice-date', slot.slotId, `from ${first} to ${last}`);
  const days = invoiceDays(reading);
  const [day, other] = days;
  const readFrom = reading.invoiceDate.find(({ text }) => daysIn(text).length > 0) ?? reading.invoiceDate[0] ?? null;

  if (day === undefined || readFrom === null) {
    const observed = readFrom && quoted(readFrom.text);
    return result({
      verdict: 'review',
      observed,
      readFrom,
      sentence: 'No invoice date could be read, so a person looks at it.',
    });
  }
  if (other !== undefined) {
    const observed = days.join(' or ');
    return result({
      verdict: 'review',
      observed,
      readFrom,
      sentence: `The invoice date may be ${observed}; a person looks at it.`,
    });
  }
  if (day >= first && day <= last) {
    return result({ verdict: 'pass', observed: day, readFrom, sentence: 'The invoice is dated inside the window.' });
  }
  const verdict = contradicted(readFrom, rules.confidencePercent);
  return result({ verdict, observed: day, readFrom, sentence: outside(day, { first, last }, request) });
}

/** First and last day an invoice may carry. */
export function invoiceWindow(
  { terms, approvedAt }: AuditInput['request'],
  { invoiceWindowDays }: PolicyRules['claim'],
): Window {
  return {
    first: laterOf(addDays(terms.startDate, -invoiceWindowDays), dayOf(approvedAt)),
    last: addDays(terms.endDate, invoiceWindowDays),
  };
}

function outside(day: IsoDate, { first, last }: Window, { approvedAt }: AuditInput['request']): string {
  return day < dayOf(approvedAt)
    ? `The invoice is of ${day}, before the request was approved on ${dayOf(approvedAt)}; such spend is never eligible.`
    : `The invoice is of ${day}; it would have to be from ${first} to ${last}.`;
}
