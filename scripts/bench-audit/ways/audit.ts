import { auditClaim } from '../../../functions/domain/audit/audit-claim.ts';
import { type AuditInput, type RateFound, readInvoices } from '../../../functions/domain/audit/audit-input.ts';
import type { ClaimAudit } from '../../../functions/domain/audit/finding.ts';
import { ratesWanted } from '../../../functions/domain/audit/invoice-rate.ts';
import { statedLinks } from '../../../functions/domain/audit/links.ts';
import { blankPictures, type PagePrint, picturesOf } from '../../../functions/domain/audit/picture/picture.ts';
import { fiscalQuarterOf } from '../../../functions/domain/calendar/fiscal-quarter.ts';
import type { EvidenceSlot } from '../../../functions/domain/claim/document.ts';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import type { Policy } from '../../../functions/domain/policy/policy.ts';
import type { ClaimTruth } from '../corpus/truth.ts';
import type { Asking, History } from './history.ts';
import { visitInCorpus } from './link-visits.ts';
import { seenAt } from './submitted.ts';

/** Audits a claim as production does, with what earlier claims left in the history, and leaves its own there. */
export function audit(
  truth: ClaimTruth,
  slots: readonly EvidenceSlot[],
  history: History,
  prints: ReadonlyMap<string, readonly PagePrint[]> = new Map(),
): ClaimAudit {
  const policy = policyFor(truth);
  const { name, amount, currency, partner, remaining, sharePercent } = truth;
  const asking: Asking = {
    claim: { claimId: name, requestId: `request-of-${name}`, amount, currency, submittedAt: seenAt(truth) },
    partnerId: partner.id,
  };
  const request = requestOf(truth);
  const pictures = picturesOf(slots, prints, policy.rules.claim);
  const quarter = fiscalQuarterOf(truth.startDate, 1);
  const input: AuditInput = {
    claim: asking.claim,
    request,
    slots,
    duplicates: history.usesOf(slots),
    quarter,
    budgetId: `${quarter}-emea-${currency}`,
    invoiceUses: history.invoiceUsesOf(asking, slots, policy),
    pictures,
    pictureMatches: history.pictureMatchesOf(pictures, policy.rules.fraud),
    blankPictures: blankPictures(slots, prints),
    history: history.partnerHistoryOf(asking),
    partnerNames: partner.names,
    remaining,
    sharePercent,
    funds: 100 * amount,
    rates: ratesOf(truth, slots, policy),
    links: statedLinks(request.terms, slots, policy.rules.attack.linksVisited).map((link) =>
      visitInCorpus(link, seenAt(truth)),
    ),
    policy,
    auditedAt: seenAt(truth),
  };
  const answer = auditClaim(input);
  history.remember(asking, input, answer.verdict);
  return answer;
}

/** The policy a new installation starts with, of a vendor that has told its brand. */
function policyFor({ brand }: ClaimTruth): Policy {
  const { claim } = defaultPolicyRules;
  const rules = { ...defaultPolicyRules, claim: { ...claim, eligibility: { ...claim.eligibility, brands: [brand] } } };
  return { version: 1, rules, author: 'bench', reason: 'bench', createdAt: '2026-01-01T00:00:00.000Z' };
}

function requestOf(truth: ClaimTruth): AuditInput['request'] {
  const approvedAt = `${truth.approvedOn}T09:00:00.000Z`;
  return {
    approvedAt,
    terms: {
      title: truth.campaign,
      campaignName: truth.campaign,
      motion: 'demand-generation',
      activityType: truth.activityType,
      startDate: truth.startDate,
      endDate: truth.endDate,
      region: 'emea',
      vertical: 'technology',
      amount: truth.amount * 2,
      currency: truth.currency,
      expectedPipeline: truth.amount * 10,
      targetAudience: 'IT leads',
    },
    triage: {
      outcome: 'fund',
      preApproved: false,
      cap: null,
      gates: [],
      sentence: 'The request can be funded.',
      policyVersion: 1,
      requestVersion: 1,
      decidedAt: approvedAt,
    },
  };
}

/** What the table of rates would answer: the one rate on record, on its day. */
function ratesOf(truth: ClaimTruth, slots: readonly EvidenceSlot[], { rules }: Policy): RateFound[] {
  const { rate, currency } = truth;
  return ratesWanted(readInvoices(slots), { currency }, rules).map((wanted) => ({
    ...wanted,
    rate:
      rate && rate.from === wanted.from && rate.on === wanted.on
        ? { from: rate.from, to: currency, rate: rate.rate, source: 'bench', on: rate.on }
        : null,
  }));
}
