import type { Dossier } from '../../../functions/approval/dossier/dossier.ts';
import { evidenceBrought } from '../../../functions/approval/dossier/evidence.ts';
import { claimFacts, requestFacts } from '../../../functions/approval/dossier/facts.ts';
import { checkFinding, gateFinding, tell } from '../../../functions/approval/dossier/findings.ts';
import { matterToReview } from '../../../functions/approval/dossier/matter-to-review.ts';
import type { Words } from '../../../functions/approval/words/words.ts';
import { type ApprovalPurpose, isReview } from '../../../functions/domain/approval/decision.ts';
import { approvedRequest, claimPendingFinance, now, pendingRequest, slots } from './samples.ts';

/** What an approver is shown of the samples, in the words of one language. */
export function dossierIn(words: Words, purpose: ApprovalPurpose): Dossier {
  const partner = 'Northwind Security';
  const money = { left: 4_130_000, amount: 1_250_000, currency: 'USD' };
  const { checks } = claimPendingFinance.audit;
  const base = {
    purpose,
    itemId: pendingRequest.requestId,
    partner,
    title: pendingRequest.terms.title,
    amount: words.money(money.amount, money.currency),
    decisions: ['Mira Jansen.'],
    history: [{ at: now, ...tell('The request was submitted.', words) }],
  };
  if (purpose === 'request-approval') {
    const facts = requestFacts({ request: pendingRequest, claim: undefined }, partner, money, words);
    return {
      ...base,
      facts,
      alsoAsked: ['Regis Laurent.'],
      findings: pendingRequest.triage.gates.map((gate) => gateFinding(gate, words)),
      evidence: [],
    };
  }
  return {
    ...base,
    facts: claimFacts({ request: approvedRequest, claim: claimPendingFinance }, partner, money, words),
    findings: checks.map((check) => checkFinding(check, words)),
    evidence: slots.map((slot) => evidenceBrought(slot, slots, words)),
    ...(isReview(purpose) && { review: matterToReview(checks, slots, words) }),
    ...(purpose === 'claim-dispute' && {
      dispute: { rejection: ['Not the campaign.'], rejectedAt: now, reason: 'It is.', raisedAt: now },
    }),
  };
}
