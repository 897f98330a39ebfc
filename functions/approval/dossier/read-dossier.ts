import { type ApprovalDecision, type ApprovalPurpose, isReview } from '../../domain/approval/decision.ts';
import { budgetIdFor } from '../../domain/budget/budget-id.ts';
import { fiscalQuarterOf } from '../../domain/calendar/fiscal-quarter.ts';
import type { Dispute } from '../../domain/claim/dispute.ts';
import { sentenceTold } from '../../domain/event/told.ts';
import { evidenceSlotsFor } from '../../domain/evidence/requirements.ts';
import { availableAccount, reservedAccount } from '../../domain/ledger/accounts.ts';
import { approvalsOfItem } from '../../store/approvals.ts';
import { slotsOfClaim } from '../../store/claims.ts';
import { balanceOf } from '../../store/ledger.ts';
import { readPartner } from '../../store/partners.ts';
import { activePolicy } from '../../store/policies.ts';
import { programOf } from '../../store/programs.ts';
import type { Table } from '../../store/table.ts';
import { timelineOf } from '../../store/timeline.ts';
import { besideOf, chainAtOnce } from '../in-parallel.ts';
import { amountAsked, currencyOf, type Question, type Subject } from '../subject.ts';
import type { Words } from '../words/words.ts';
import type { DisputeToAnswer, Dossier } from './dossier.ts';
import { evidenceBrought, evidenceToCome } from './evidence.ts';
import { claimFacts, requestFacts } from './facts.ts';
import { checkFinding, gateFinding, tell } from './findings.ts';
import { matterToReview } from './matter-to-review.ts';

export type DossierDeps = { readonly table: Table; readonly fiscalYearStartMonth: number };

/** Reads what an approver has to know of a request or claim; nothing is changed. docs/handbook.md § Approval by e-mail link */
export async function readDossier(
  subject: Subject,
  question: Question,
  words: Words,
  deps: DossierDeps,
): Promise<Dossier> {
  const { request, claim } = subject;
  const { purpose } = question;
  const itemId = claim?.claimId ?? request.requestId;
  const [partner, events, left, matter, others] = await Promise.all([
    readPartner(deps.table, request.partnerId),
    timelineOf(deps.table, itemId),
    moneyLeft(subject, deps),
    claim ? claimMatter(subject, purpose, words, deps.table) : requestMatter(subject, words, deps.table),
    whoElseIsAsked(subject, question, words, deps.table),
  ]);
  const name = partner?.name ?? request.partnerId;
  const money = { left, amount: amountAsked(subject, purpose), currency: currencyOf(subject) };
  return {
    purpose,
    itemId,
    partner: name,
    title: request.terms.title,
    amount: words.money(money.amount, money.currency),
    facts: claim ? claimFacts(subject, name, money, words) : requestFacts(subject, name, money, words),
    ...matter,
    decisions: [request, claim].flatMap((item) =>
      item && 'approvals' in item ? item.approvals.map((decision) => decisionLine(decision, words)) : [],
    ),
    ...others,
    history: events.map((event) => ({ at: event.at, ...tell(sentenceTold(event), words) })),
  };
}

type Matter = Pick<Dossier, 'findings' | 'evidence' | 'review' | 'dispute'>;

async function requestMatter({ request }: Subject, words: Words, table: Table): Promise<Matter> {
  const [{ rules }, program] = await Promise.all([activePolicy(table), programOf(table, request)]);
  return {
    findings: 'triage' in request ? request.triage.gates.map((gate) => gateFinding(gate, words)) : [],
    evidence: evidenceSlotsFor(request.terms.activityType, rules, program?.evidence).map((slot) =>
      evidenceToCome(slot, words),
    ),
  };
}

async function claimMatter({ claim }: Subject, purpose: ApprovalPurpose, words: Words, table: Table): Promise<Matter> {
  const slots = claim ? await slotsOfClaim(table, claim.claimId) : [];
  const checks = claim && 'audit' in claim ? claim.audit.checks : [];
  return {
    findings: checks.map((check) => checkFinding(check, words)),
    evidence: slots.map((slot) => evidenceBrought(slot, slots, words)),
    ...(isReview(purpose) && { review: matterToReview(checks, slots, words) }),
    ...(claim && 'dispute' in claim && claim.dispute && { dispute: disputeOf(claim.dispute, words) }),
  };
}

const disputeOf = ({ reason, raisedAt, rejection }: Dispute, words: Words): DisputeToAnswer => ({
  rejection: rejection.reasons.map((said) => tell(said, words).sentence),
  rejectedAt: rejection.rejectedAt,
  reason,
  raisedAt,
});

/** Minor units before the decision: of the partner's allocation for a request, of the reservation for a claim. */
function moneyLeft({ request, claim }: Subject, { table, fiscalYearStartMonth }: DossierDeps): Promise<number> {
  const { partnerId, requestId, terms } = request;
  if (claim && 'budgetId' in request) {
    return balanceOf(table, reservedAccount({ budgetId: request.budgetId, partnerId, requestId }));
  }
  const quarter = fiscalQuarterOf(terms.startDate, fiscalYearStartMonth);
  return balanceOf(
    table,
    availableAccount({ budgetId: budgetIdFor(quarter, terms.region, terms.currency), partnerId }),
  );
}

/** Their decisions stand among the others as soon as they are taken. */
async function whoElseIsAsked(
  subject: Subject,
  question: Question,
  words: Words,
  table: Table,
): Promise<Pick<Dossier, 'alsoAsked'>> {
  if (!chainAtOnce(subject, question)) return {};
  const beside = besideOf(subject, question, await approvalsOfItem(table, question.itemId));
  const open = beside.filter(({ status }) => status === 'open').toSorted((a, b) => a.stage - b.stage);
  return { alsoAsked: open.map(({ personName, role }) => words.dossier.asked(personName, words.role(role))) };
}

function decisionLine(
  { personName, role, purpose, verdict, decidedAt, reason, signedIn }: ApprovalDecision,
  words: Words,
): string {
  const did = words.answers[purpose].decided[verdict].did;
  const how = signedIn ? ` (${words.dossier.signedIn})` : '';
  const line = `${words.dossier.decided(personName, words.role(role), did, words.day(decidedAt))}${how}`;
  return reason === null ? `${line}.` : `${line}: ${reason}`;
}
