import * as z from 'zod';
import { ApprovalPurpose, ApprovalVerdict } from '../domain/approval/decision.ts';
import { Resolution } from '../domain/approval/resolution.ts';
import { ClaimAudit } from '../domain/audit/finding.ts';
import { PaymentMethod } from '../domain/bank/bank-details.ts';
import { IsoDate, IsoInstant } from '../domain/calendar/dates.ts';
import { Claim } from '../domain/claim/claim.ts';
import { Dispute } from '../domain/claim/dispute.ts';
import { DocumentKind, Extraction, MediaType } from '../domain/claim/document.ts';
import { everyRole } from '../domain/identity/access.ts';
import { ClaimId, PartnerId, PaymentId, RequestId, SlotId } from '../domain/ids.ts';
import { Currency, PositiveMinorUnits } from '../domain/money/money.ts';
import { MetricAsked } from '../domain/outcome/metric.ts';
import { Seat } from '../domain/raci/role.ts';
import { seen } from '../domain/text.ts';
import { PageQuery, pageOf } from '../platform/http/paging.ts';
import { bare } from '../platform/http/route.ts';
import { TimelineEntry } from '../platform/http/timeline.ts';

const RequestPath = z.strictObject({ requestId: RequestId });
const ClaimPath = z.strictObject({ claimId: ClaimId });
const partner = ['partner-user'] as const;
/** Longer than what a reviewer may write: whoever objects has to answer every reason. */
const DisputeReason = z.string().trim().min(10).max(2000).check(seen(10));

const statuses = Claim.options.map((stage) => stage.shape.status.value);

/** A human's decision on the claim: the seat and the name; ids for staff only, with how it came to this person. */
const ApprovalView = z.strictObject({
  purpose: ApprovalPurpose,
  role: Seat,
  decidedBy: z.string().describe('The name of the approver.'),
  verdict: ApprovalVerdict,
  reason: z.string().nullable(),
  amount: z.int().min(0),
  version: z.int().min(1),
  decidedAt: IsoInstant,
  signedIn: z.literal(true).optional().describe('Confirmed by signing in, not by the retyped amount; staff only.'),
  resolution: Resolution.optional().describe('Why this person was asked; staff only.'),
});

/** Without who raised it: everybody who sees the claim belongs to its partner or to the vendor. */
const DisputeView = Dispute.omit({ raisedBy: true });

/** A claim as its readers see it: what a later stage adds is absent before. Sums in minor units. */
export const ClaimView = z.strictObject({
  claimId: ClaimId,
  requestId: RequestId,
  partnerId: PartnerId,
  status: z.enum(statuses),
  amount: PositiveMinorUnits,
  currency: Currency,
  version: z.int().min(1).describe('Grows with every submission.'),
  openedAt: IsoInstant,
  updatedAt: IsoInstant,
  submittedAt: IsoInstant.optional(),
  audit: ClaimAudit.optional(),
  approvals: z.array(ApprovalView).optional(),
  reasons: z.array(z.string()).optional().describe('Why the claim was returned, rejected or clawed back.'),
  approvedAmount: z.int().min(1).optional(),
  payable: z.int().min(1).optional(),
  instructedAt: IsoInstant.optional(),
  paidAt: IsoInstant.optional(),
  settlementReference: z.string().optional(),
  rejectedAt: IsoInstant.optional(),
  canDisputeUntil: IsoDate.optional().describe('The last day to dispute the rejection; absent when it is final.'),
  dispute: DisputeView.optional().describe('The one objection to a rejection, and its answer.'),
  closedAt: IsoInstant.optional(),
  clawedBack: z.int().min(1).optional().describe('What the partner owes back of what was paid, in all.'),
  clawedBackAt: IsoInstant.optional(),
});
export type ClaimView = z.infer<typeof ClaimView>;

/** A named place for one piece of evidence. */
export const SlotView = z.strictObject({
  slotId: SlotId,
  kind: DocumentKind,
  label: z.string(),
  required: z.boolean(),
  insteadOf: SlotId.optional().describe('A document here makes up for this other slot.'),
  upTo: z
    .int()
    .optional()
    .describe('So many documents at most: the second goes into the slot `<slotId>-2`, and so on.'),
  uploaded: z.boolean().describe('A document stands in the slot now.'),
  document: z
    .strictObject({ sha256: z.string(), bytes: z.int(), mediaType: MediaType, pages: z.int() })
    .optional()
    .describe('What was submitted.'),
  read: z.enum(Extraction.options.map((stage) => stage.shape.status.value)).optional(),
  unreadableBecause: z.string().optional(),
});
export type SlotView = z.infer<typeof SlotView>;

/** How the payment of an approved claim stands. Sums in minor units. */
export const ClaimPaymentView = z.strictObject({
  paymentId: PaymentId,
  status: z.enum(['pending', 'batched', 'settled', 'rejected']),
  method: PaymentMethod,
  amount: z.int().min(1),
  settled: z.int().min(0),
  updatedAt: IsoInstant,
});
export type ClaimPaymentView = z.infer<typeof ClaimPaymentView>;

export const ClaimReading = z.strictObject({
  claim: ClaimView,
  payment: ClaimPaymentView.optional().describe('Absent until the claim is approved.'),
  slots: z.array(SlotView),
  metrics: z.array(MetricAsked).describe('What the outcome report will be asked for.'),
  missing: z.array(z.string()).describe('Labels of the required documents that are not there yet.'),
  timeline: z.array(TimelineEntry),
});

export const openClaim = {
  ...bare,
  method: 'POST',
  path: '/requests/{requestId}/claims',
  operationId: 'openClaim',
  summary: 'Open a claim on what the reservation has left, with a slot for every piece of evidence',
  roles: partner,
  params: RequestPath,
  body: z.strictObject({ amount: PositiveMinorUnits, currency: Currency }),
  response: ClaimView,
  status: 201,
  idempotent: true,
} as const;

export const listClaims = {
  ...bare,
  method: 'GET',
  path: '/requests/{requestId}/claims',
  operationId: 'listClaims',
  summary: 'List the claims on a request',
  roles: everyRole,
  params: RequestPath,
  query: PageQuery,
  response: pageOf(ClaimView),
} as const;

export const readClaim = {
  ...bare,
  method: 'GET',
  path: '/claims/{claimId}',
  operationId: 'readClaim',
  summary: 'Read a claim with its evidence, what is missing, its audit and its timeline',
  roles: everyRole,
  params: ClaimPath,
  response: ClaimReading,
} as const;

const Upload = z.strictObject({
  slotId: SlotId,
  label: z.string(),
  url: z.url(),
  fields: z.record(z.string(), z.string()).describe('Sent as multipart/form-data, with `file` as the last field.'),
  largestBytes: z.int(),
  expiresAt: IsoInstant,
});

export const openUploadSlots = {
  ...bare,
  method: 'POST',
  path: '/claims/{claimId}/upload-slots',
  operationId: 'openUploadSlots',
  summary: 'Get a signed form for every document to upload',
  roles: partner,
  params: ClaimPath,
  body: z.strictObject({
    slots: z
      .array(z.strictObject({ slotId: SlotId, mediaType: MediaType }))
      .min(1)
      .max(50)
      .refine((slots) => new Set(slots.map(({ slotId }) => slotId)).size === slots.length, 'names a slot twice'),
  }),
  response: z.strictObject({ uploads: z.array(Upload) }),
} as const;

export const submitClaim = {
  ...bare,
  method: 'POST',
  path: '/claims/{claimId}/submission',
  operationId: 'submitClaim',
  summary: 'Submit the claim with the documents that stand in its slots, for another amount if one is given',
  roles: partner,
  params: ClaimPath,
  body: z.strictObject({ amount: PositiveMinorUnits.optional() }),
  response: ClaimView,
} as const;

export const disputeClaim = {
  ...bare,
  method: 'POST',
  path: '/claims/{claimId}/dispute',
  operationId: 'disputeClaim',
  summary: 'Dispute the rejection of a claim: once, with a reason, on the evidence that was submitted',
  roles: partner,
  params: ClaimPath,
  body: z.strictObject({ reason: DisputeReason }),
  response: ClaimView,
  status: 201,
  idempotent: true,
} as const;
