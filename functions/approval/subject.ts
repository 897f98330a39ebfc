import type { Approval } from '../domain/approval/approval.ts';
import type { ApprovalPurpose } from '../domain/approval/decision.ts';
import type { ClaimAudit } from '../domain/audit/finding.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { wasDisputed } from '../domain/claim/dispute.ts';
import { assertNever, Refusal } from '../domain/errors.ts';
import type { ExchangeRate } from '../domain/money/rate.ts';
import { stagesWaiting } from '../domain/request/lifecycle.ts';
import type { MdfRequest } from '../domain/request/request.ts';
import { fundableAmount } from '../domain/triage/cap.ts';
import { readClaim } from '../store/claims.ts';
import { readRequest } from '../store/requests.ts';
import type { Table } from '../store/table.ts';

/** What an approver decides on: a request, or a claim beside its request. */
export type Subject = { readonly request: MdfRequest; readonly claim: Claim | undefined };

type Audited = { readonly audit: ClaimAudit; readonly amount: number };

/** Which question: `stage` counts the approvers of a request from 0; a claim's questions have 0, and 1 once it was disputed. */
export type Question = { readonly purpose: ApprovalPurpose; readonly itemId: string; readonly stage: number };

/** @throws Refusal `not-found` when the item, or the request of a claim, is not stored. */
export async function readSubject(table: Table, { purpose, itemId }: Question): Promise<Subject> {
  const claim = purpose === 'request-approval' ? undefined : await readClaim(table, itemId);
  const request = await readRequest(table, claim?.requestId ?? itemId);
  if (!request) throw new Refusal('not-found', 'There is no such item.');
  return { request, claim };
}

/**
 * The question as it is asked of this item. What was decided on a claim before its dispute answers nothing that is asked
 * afterwards, so those questions are a stage of their own. docs/handbook.md § Disputes
 */
export const asAsked = <Q extends Question>(question: Q, { claim }: Subject): Q =>
  claim ? { ...question, stage: stageOf(claim) } : question;

const stageOf = (claim: Claim): number => ('dispute' in claim && wasDisputed(claim) ? 1 : 0);

export const itemOf = ({ request, claim }: Subject): MdfRequest | Claim => claim ?? request;

export const currencyOf = ({ request, claim }: Subject): string => claim?.currency ?? request.terms.currency;

/** The rate at which the item is compared with sums of the policy; none where it is in the programme's currency. */
export const rateOf = ({ request }: Subject): ExchangeRate | undefined =>
  'triage' in request ? request.triage.rate : undefined;

/**
 * Minor units that the approver confirms: of a request what triage lets through, of a claim what the audit established;
 * a reviewer, who approves only with every line in order, confirms what it comes to then. docs/handbook.md § Approval by e-mail link
 * @throws Refusal `wrong-state` for an item that is not far enough to be asked about.
 */
export function amountAsked({ request, claim }: Subject, purpose: ApprovalPurpose): number {
  switch (purpose) {
    case 'request-approval':
      if ('triage' in request) return fundableAmount(request.terms.amount, request.triage);
      break;
    case 'claim-review':
    case 'claim-dispute':
      if (claim && 'audit' in claim) return amountReviewed(claim);
      break;
    case 'finance-approval':
      if (claim && 'approvedAmount' in claim) return claim.approvedAmount;
      if (claim && 'audit' in claim && claim.audit.auditedAmount) return claim.audit.auditedAmount;
      break;
    default:
      return assertNever(purpose);
  }
  throw new Refusal('wrong-state', 'There is nothing to decide on yet.');
}

/** What was claimed where the audit found nothing, in audits from before open lines were counted. docs/handbook.md § Review */
const amountReviewed = ({ audit, amount }: Audited): number => audit.acceptedAmount ?? (audit.auditedAmount || amount);

/** True while the item still is the version, stage and amount that the approver was asked about. */
export function stillAsked(subject: Subject, { purpose, stage, version, amount }: Approval): boolean {
  return (
    waitsFor(subject, purpose, stage) && itemOf(subject).version === version && amountAsked(subject, purpose) === amount
  );
}

/** True when the item waits for this very question. */
export function waitsFor({ request, claim }: Subject, purpose: ApprovalPurpose, stage: number): boolean {
  switch (purpose) {
    case 'request-approval':
      if (request.status !== 'pending-approval') return false;
      return request.inParallel ? stagesWaiting(request).includes(stage) : request.stage === stage;
    case 'claim-review':
      return claim?.status === 'in-review' && stageOf(claim) === stage;
    case 'claim-dispute':
      return claim?.status === 'disputed' && stageOf(claim) === stage;
    case 'finance-approval':
      return claim?.status === 'pending-finance' && stageOf(claim) === stage;
    default:
      return assertNever(purpose);
  }
}

/**
 * True of a request that its partner took back or changed since, and of a claim that was submitted again: what a workflow that
 * was started again is about to ask needs no answer. docs/handbook.md § Approval by e-mail link
 */
export const isTakenBack = ({ request, claim }: Subject, { purpose }: Pick<Question, 'purpose'>): boolean =>
  purpose === 'request-approval'
    ? request.status === 'submitted' || request.status === 'withdrawn'
    : claim?.status === 'submitted' || claim?.status === 'extracting';
