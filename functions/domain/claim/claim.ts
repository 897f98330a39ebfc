import * as z from 'zod';
import { ApprovalDecision } from '../approval/decision.ts';
import { ClaimAudit } from '../audit/finding.ts';
import { IsoDate, IsoInstant } from '../calendar/dates.ts';
import { Contact } from '../identity/role.ts';
import { ClaimId, PartnerId, RequestId } from '../ids.ts';
import { Currency, PositiveMinorUnits } from '../money/money.ts';
import { Dispute } from './dispute.ts';

const opened = {
  claimId: ClaimId,
  requestId: RequestId,
  partnerId: PartnerId,
  /** Minor units the partner asks back. */
  amount: PositiveMinorUnits,
  currency: Currency,
  /** Grows with every submission; audits and links are bound to it. */
  version: z.int().min(1),
  revision: z.int().min(1),
  openedBy: z.string(),
  contact: Contact,
  openedAt: IsoInstant,
  updatedAt: IsoInstant,
};
const submitted = {
  ...opened,
  submittedBy: z.string(),
  /** Of who submitted it; absent in claims from before it was kept. */
  submitterEmail: z.string().optional(),
  /** Ids and addresses of those who submitted it before; absent in the first version, and where it was not kept. */
  submittedBefore: z.array(z.string()).optional(),
  submittedAt: IsoInstant,
  /** Kept for ever: a claim is disputed once, whatever is submitted again afterwards. */
  dispute: Dispute.optional(),
  /** Who decided on earlier submissions of it; absent without one, and in claims from before it was kept. */
  decidedBefore: z.array(ApprovalDecision.pick({ personId: true, personEmail: true, purpose: true })).optional(),
};
const audited = { ...submitted, audit: ClaimAudit };
const decided = { ...audited, approvals: z.array(ApprovalDecision) };
/** `payable`: minor units posted from the reservation. */
const posted = { ...decided, payable: z.int().min(1), instructedAt: IsoInstant };
const settled = { ...posted, paidAt: IsoInstant, settlementReference: z.string() };

/** One schema per stage. docs/handbook.md § Claim */
export const Claim = z.discriminatedUnion('status', [
  z.strictObject({ ...opened, status: z.literal('draft') }),
  z.strictObject({ ...submitted, status: z.literal('submitted') }),
  z.strictObject({ ...submitted, status: z.literal('extracting') }),
  z.strictObject({ ...audited, status: z.literal('audited') }),
  z.strictObject({ ...decided, status: z.literal('in-review') }),
  z.strictObject({ ...decided, status: z.literal('returned'), reasons: z.array(z.string()).min(1) }),
  z.strictObject({ ...decided, status: z.literal('pending-finance'), approvedAmount: z.int().min(1) }),
  z.strictObject({
    ...decided,
    status: z.literal('rejected'),
    reasons: z.array(z.string()).min(1),
    rejectedAt: IsoInstant,
    /** Absent where it cannot be disputed: it was disputed before, or was rejected before disputes were heard. */
    canDisputeUntil: IsoDate.optional(),
  }),
  z.strictObject({
    ...decided,
    status: z.literal('disputed'),
    dispute: Dispute,
    reasons: z.array(z.string()).min(1),
    rejectedAt: IsoInstant,
  }),
  z.strictObject({ ...decided, status: z.literal('approved'), approvedAmount: z.int().min(1) }),
  z.strictObject({ ...posted, status: z.literal('payment-instructed') }),
  z.strictObject({ ...settled, status: z.literal('paid') }),
  z.strictObject({ ...settled, status: z.literal('closed'), closedAt: IsoInstant }),
  z.strictObject({
    ...settled,
    status: z.literal('clawed-back'),
    /** Minor units that are owed back. */
    clawedBack: z.int().min(1),
    reasons: z.array(z.string()).min(1),
    clawedBackAt: IsoInstant,
  }),
]);
export type Claim = z.infer<typeof Claim>;
export type ClaimStatus = Claim['status'];
export type ClaimIn<S extends ClaimStatus> = Extract<Claim, { status: S }>;
