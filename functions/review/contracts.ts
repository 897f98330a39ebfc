import * as z from 'zod';
import { ApprovalVerdict, ReviewPurpose } from '../domain/approval/decision.ts';
import { CheckResult } from '../domain/audit/finding.ts';
import { IsoInstant } from '../domain/calendar/dates.ts';
import { Claim } from '../domain/claim/claim.ts';
import { Dispute } from '../domain/claim/dispute.ts';
import { DocumentKind, Extraction, MediaType } from '../domain/claim/document.ts';
import { staffRoles } from '../domain/identity/access.ts';
import { ClaimId, PartnerId, Region, RequestId, SlotId } from '../domain/ids.ts';
import { Currency, PositiveMinorUnits } from '../domain/money/money.ts';
import { CheckAgreement } from '../domain/review/agreement.ts';
import { ReviewedLine } from '../domain/review/review.ts';
import { PageQuery, pageOf } from '../platform/http/paging.ts';
import { bare } from '../platform/http/route.ts';

/** A claim in the queue. Sums in minor units. */
export const QueuedReview = z.strictObject({
  claimId: ClaimId,
  version: z.int().min(1),
  purpose: ReviewPurpose.describe('`claim-review` of what the audit left open, or `claim-dispute` of a rejection.'),
  requestId: RequestId,
  partnerId: PartnerId,
  region: Region,
  amount: PositiveMinorUnits,
  currency: Currency,
  openLines: z.int().min(0).describe('Lines of the audit that the machine left open.'),
  askedAt: IsoInstant,
});
export type QueuedReview = z.infer<typeof QueuedReview>;

/** One line of the audit, and what the reviewer said of it once the review is decided. */
const LineView = CheckResult.extend({ human: ReviewedLine.pick({ human: true, reason: true }).optional() });

/** What a document is and how it was read; its text stays with the lines that were read from it. */
const EvidenceView = z.strictObject({
  slotId: SlotId,
  kind: DocumentKind,
  label: z.string(),
  required: z.boolean(),
  document: z
    .strictObject({ sha256: z.string(), bytes: z.int(), mediaType: MediaType, pages: z.int() })
    .optional()
    .describe('Absent when nothing was submitted.'),
  read: z.enum(Extraction.options.map((stage) => stage.shape.status.value)).optional(),
  unreadableBecause: z.string().optional(),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

export const ReviewView = z.strictObject({
  claimId: ClaimId,
  version: z.int().min(1),
  requestId: RequestId,
  partnerId: PartnerId,
  claimStatus: z.enum(Claim.options.map((stage) => stage.shape.status.value)),
  amount: PositiveMinorUnits,
  currency: Currency,
  eligibleTotal: z.int().min(0).nullable(),
  auditedAmount: z.int().min(0).nullable(),
  acceptedAmount: z
    .int()
    .min(0)
    .optional()
    .describe('What an approval confirms, with every open line in order; absent of audits from before it was kept.'),
  policyVersion: z.int().min(1),
  purpose: ReviewPurpose.optional().describe('Absent when no person was asked about this version.'),
  askedAt: IsoInstant.optional().describe('Absent when no person was asked about this version.'),
  dispute: Dispute.optional().describe('The objection to a rejection, and its answer.'),
  decision: z
    .strictObject({ verdict: ApprovalVerdict, decidedBy: z.string().describe('A person id.'), decidedAt: IsoInstant })
    .optional(),
  lines: z.array(LineView),
  evidence: z.array(EvidenceView),
});
export type ReviewView = z.infer<typeof ReviewView>;

export const listReviews = {
  ...bare,
  method: 'GET',
  path: '/reviews',
  operationId: 'listReviews',
  summary: 'List the claims and disputes of a region that wait for a reviewer, the longest waiting first',
  roles: staffRoles,
  query: PageQuery.extend({ region: Region }),
  response: pageOf(QueuedReview),
} as const;

export const readReview = {
  ...bare,
  method: 'GET',
  path: '/reviews/{claimId}',
  operationId: 'readReview',
  summary: 'Read what the audit found on a claim line by line, where it was read, and what the reviewer said',
  roles: staffRoles,
  params: z.strictObject({ claimId: ClaimId }),
  response: ReviewView,
} as const;

export const readAgreement = {
  ...bare,
  method: 'GET',
  path: '/reviews/agreement',
  operationId: 'readReviewAgreement',
  summary: 'Report how often reviewers accepted what the machine found, by check',
  roles: staffRoles,
  response: z.strictObject({ checks: z.array(CheckAgreement) }),
} as const;
