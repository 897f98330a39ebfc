import { reimbursement } from '../claim/rules.ts';
import { type AuditInput, type ReadInvoice, readInvoices } from './audit-input.ts';
import { billedParty } from './checks/billed-party.ts';
import { brandVisible } from './checks/brand-visible.ts';
import { competitorsNamed } from './checks/competitors.ts';
import { confidenceReached } from './checks/confidence.ts';
import { currencyMatches } from './checks/currency.ts';
import { duplicateBytes } from './checks/duplicate-bytes.ts';
import { duplicateInvoice } from './checks/duplicate-invoice.ts';
import { duplicateLines } from './checks/duplicate-lines.ts';
import { evidencePresent } from './checks/evidence-present.ts';
import { hiddenText } from './checks/hidden-text.ts';
import { invoiceDate } from './checks/invoice-date.ts';
import { invoiceNumber } from './checks/invoice-number.ts';
import { justUnderLimit } from './checks/just-under-limit.ts';
import { lineItems } from './checks/line-items.ts';
import { linesAddUp } from './checks/lines-add-up.ts';
import { linksLead } from './checks/links.ts';
import { nearIdenticalPicture } from './checks/near-identical-picture.ts';
import { reusedAcrossQuarters } from './checks/reused-across-quarters.ts';
import { roundAmounts } from './checks/round-amounts.ts';
import { signedBreakdown } from './checks/signed-breakdown.ts';
import { supplierNamed } from './checks/supplier-named.ts';
import { totalCoversClaim } from './checks/total-covers-claim.ts';
import { totalsAgree } from './checks/totals-agree.ts';
import { weekendDates } from './checks/weekend-dates.ts';
import { type FindWords, wordFinder } from './eligible-words.ts';
import type { CheckResult, CheckVerdict, ClaimAudit } from './finding.ts';
import { pastInvoices } from './history.ts';
import { type InvoiceLines, linesOf } from './lines-of-invoice.ts';
import { ceilingTaken } from './period-ceiling.ts';
import { readingCost } from './reading-cost.ts';

/**
 * Every check on every document of a claim, and what may be paid. One failed check fails the claim, one open question
 * puts it before a person; the text of a document is compared and shown but decides nothing else.
 * docs/handbook.md § Claim audit
 */
export function auditClaim(input: AuditInput): ClaimAudit {
  const { claim, slots, sharePercent, remaining, policy, auditedAt } = input;
  const find = wordFinder(policy.rules.claim.eligibility);
  const invoices = readInvoices(slots).map((invoice) => linesOf(invoice, input, find));
  const lines = invoices.flatMap((invoice) => invoice.lines);
  const { results, eligibleTotal, acceptedTotal, conversions } = totalCoversClaim(invoices, input);
  const checks = [
    ...slots.flatMap((slot) => [
      ...evidencePresent(slot, slots),
      ...signedBreakdown(slot),
      ...duplicateBytes(slot, input),
    ]),
    ...slots.flatMap((slot) => nearIdenticalPicture(slot, input)),
    ...slots.flatMap((slot) => hiddenText(slot, policy.rules.attack)),
    ...slots.flatMap((slot) => competitorsNamed(slot, policy.rules.claim)),
    ...linksLead(input),
    ...invoices.flatMap((invoice) => invoiceChecks(invoice, input, find)),
    ...invoices.flatMap((invoice) => repeatChecks(invoice, invoices, input)),
    ...brandVisible(input),
    ...patternChecks(invoices, input),
    ...results,
  ];
  const claimed = claim.amount;
  const owedFor = (total: number) => reimbursement({ sharePercent, eligibleTotal: total, claimed, remaining });
  const acceptedAmount = owedFor(acceptedTotal);
  const ceiling = ceilingTaken(input, acceptedAmount);
  return {
    verdict: worst(checks),
    eligibleTotal,
    auditedAmount: eligibleTotal === null ? null : owedFor(eligibleTotal),
    acceptedAmount,
    ...(ceiling && { ceiling }),
    ...(conversions.length > 0 && { conversions }),
    ...(lines.length > 0 && { lines }),
    reading: readingCost(slots, policy.rules.claim),
    checks,
    policyVersion: policy.version,
    auditedAt,
  };
}

function invoiceChecks(invoice: InvoiceLines, input: AuditInput, find: FindWords): CheckResult[] {
  const { request, partnerNames, policy } = input;
  const rules = policy.rules.claim;
  // A breakdown is the partner's own paper: it has no supplier, no number and nobody who is billed.
  const isBreakdown = invoice.slot.kind === 'breakdown';
  return [
    ...(isBreakdown ? [] : [supplierNamed(invoice, partnerNames, rules), invoiceNumber(invoice)]),
    invoiceDate(invoice, request, rules),
    currencyMatches(invoice, input),
    confidenceReached(invoice, rules),
    ...lineItems(invoice, input, find),
    ...linesAddUp(invoice, rules),
    ...totalsAgree(invoice),
    ...(isBreakdown ? [] : [billedParty(invoice, partnerNames, rules)]),
  ];
}

function repeatChecks(invoice: ReadInvoice, invoices: readonly ReadInvoice[], input: AuditInput): CheckResult[] {
  return [
    duplicateInvoice(invoice, invoices, input),
    reusedAcrossQuarters(invoice, input),
    ...duplicateLines(invoice, input),
  ];
}

function patternChecks(invoices: readonly ReadInvoice[], input: AuditInput): CheckResult[] {
  const own = pastInvoices(invoices, input.claim, input.policy.rules);
  return [justUnderLimit(input), roundAmounts(own, input), weekendDates(own, input)];
}

function worst(checks: readonly CheckResult[]): CheckVerdict {
  if (checks.some(({ verdict }) => verdict === 'fail')) return 'fail';
  return checks.some(({ verdict }) => verdict === 'review') ? 'review' : 'pass';
}
