import * as z from 'zod';
import { ApprovalDecision } from '../approval/decision.ts';
import { IsoDate, IsoInstant } from '../calendar/dates.ts';
import { Contact, Role } from '../identity/role.ts';
import { BudgetId, PartnerId, RequestId } from '../ids.ts';
import { ProgramAtApproval } from '../program/program-at-approval.ts';
import { TriageDecision } from '../triage/decision.ts';
import { RequestTerms } from './terms.ts';

const filed = {
  requestId: RequestId,
  partnerId: PartnerId,
  /** Grows with every material change; triage, approvals and links are bound to it. */
  version: z.int().min(1),
  /** Grows with every write; the guard against two writers. */
  revision: z.int().min(1),
  terms: RequestTerms,
  submittedBy: z.string(),
  contact: Contact,
  /** Ids and addresses of those who submitted earlier versions; absent in the first, and where it was not kept. */
  submittedBefore: z.array(z.string()).optional(),
  submittedAt: IsoInstant,
  updatedAt: IsoInstant,
};
const triaged = { ...filed, triage: TriageDecision };
const decided = { ...triaged, approvals: z.array(ApprovalDecision) };
/**
 * The seats that are asked, fixed with triage: one after the other, or all at once. Neither where nobody is asked, and in
 * requests that were triaged before the seats in order were kept.
 */
const asked = { inOrder: z.array(Role).min(1).optional(), inParallel: z.array(Role).min(2).optional() };
const funded = {
  ...decided,
  budgetId: BudgetId,
  /** Minor units the ledger holds for this request when approved. */
  reserved: z.int().min(1),
  approvedAt: IsoInstant,
  /** Last day on which a claim may be submitted. */
  claimDeadline: IsoDate,
  /** A named exception to the deadline that stood before; absent without one. */
  extension: z
    .strictObject({
      before: IsoDate,
      grantedBy: z.string(),
      personName: z.string(),
      reason: z.string(),
      grantedAt: IsoInstant,
    })
    .optional(),
  policyVersion: z.int().min(1),
  /** Absent without a program, and in requests that were approved before it was kept. */
  program: ProgramAtApproval.optional(),
  /** Minor units allocated to the partner in the budget at approval; absent where it was not kept. */
  funds: z.int().min(0).optional(),
};
const ended = { ...funded, endedAt: IsoInstant, released: z.int().min(0) };

/** One schema per stage, so that an approved request without its reservation does not type-check. docs/handbook.md § Request */
export const MdfRequest = z.discriminatedUnion('status', [
  z.strictObject({ ...filed, status: z.literal('submitted') }),
  z.strictObject({ ...triaged, ...asked, status: z.literal('triaged') }),
  z.strictObject({ ...decided, ...asked, status: z.literal('pending-approval'), stage: z.int().min(0) }),
  z.strictObject({ ...decided, ...asked, status: z.literal('returned'), returnReason: z.string() }),
  z.strictObject({ ...decided, ...asked, status: z.literal('rejected'), rejectReason: z.string() }),
  z.strictObject({ ...filed, status: z.literal('withdrawn'), withdrawnAt: IsoInstant }),
  z.strictObject({ ...funded, status: z.literal('approved') }),
  z.strictObject({ ...funded, status: z.literal('in-execution') }),
  z.strictObject({ ...funded, status: z.literal('claimable') }),
  z.strictObject({ ...ended, status: z.literal('closed') }),
  z.strictObject({ ...ended, status: z.literal('cancelled') }),
  z.strictObject({ ...ended, status: z.literal('expired') }),
]);
export type MdfRequest = z.infer<typeof MdfRequest>;
export type RequestStatus = MdfRequest['status'];
export type RequestIn<S extends RequestStatus> = Extract<MdfRequest, { status: S }>;
