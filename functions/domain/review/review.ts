import * as z from 'zod';
import { type ApprovalDecision, ApprovalVerdict, ReviewPurpose } from '../approval/decision.ts';
import { CheckName, CheckVerdict } from '../audit/finding.ts';
import { IsoInstant } from '../calendar/dates.ts';
import type { Claim } from '../claim/claim.ts';
import { ClaimId, PartnerId, Region, RequestId } from '../ids.ts';
import { Currency, PositiveMinorUnits } from '../money/money.ts';

/** What a reviewer says of one line of the audit; `reason` is for the partner to read. docs/handbook.md § Review */
export const ReviewedLine = z.strictObject({
  check: CheckName,
  slotId: z.string().nullable(),
  machine: CheckVerdict,
  human: z.enum(['pass', 'fail']),
  reason: z.string().nullable(),
});
export type ReviewedLine = z.infer<typeof ReviewedLine>;

const asked = {
  claimId: ClaimId,
  /** Of the claim: one review for every submission that a person looks at, and one more for its dispute. */
  version: z.int().min(1),
  purpose: ReviewPurpose.default('claim-review'),
  requestId: RequestId,
  partnerId: PartnerId,
  region: Region,
  amount: PositiveMinorUnits.describe('Minor units claimed.'),
  currency: Currency,
  openLines: z.int().min(0).describe('Lines of the audit that the machine left open.'),
  askedAt: IsoInstant,
};

/** A person's look at an audited claim, from being asked to having decided. docs/handbook.md § Review */
export const Review = z.discriminatedUnion('status', [
  z.strictObject({ ...asked, status: z.literal('waiting') }),
  z.strictObject({
    ...asked,
    status: z.literal('decided'),
    verdict: ApprovalVerdict,
    lines: z.array(ReviewedLine),
    decidedBy: z.string(),
    decidedAt: IsoInstant,
  }),
]);
export type Review = z.infer<typeof Review>;
export type WaitingReview = Extract<Review, { status: 'waiting' }>;
export type DecidedReview = Extract<Review, { status: 'decided' }>;

type Waiting = { readonly purpose: ReviewPurpose; readonly region: string; readonly at: string };

/** The review that a claim waits for, in the queue of the region where its activity runs. */
export function waitingReview(claim: Claim, { purpose, region, at }: Waiting): WaitingReview {
  const { claimId, version, requestId, partnerId, amount, currency } = claim;
  const checks = 'audit' in claim ? claim.audit.checks : [];
  const openLines = checks.filter(({ verdict }) => verdict === 'review').length;
  return {
    claimId,
    version,
    purpose,
    requestId,
    partnerId,
    region,
    amount,
    currency,
    openLines,
    askedAt: at,
    status: 'waiting',
  };
}

type Decided = {
  readonly purpose: ReviewPurpose;
  readonly askedAt: string;
  readonly decision: ApprovalDecision;
  readonly lines: readonly ReviewedLine[];
};

/** The same with the reviewer's decision and what was said of every line. */
export function decidedReview(
  claim: Claim,
  region: string,
  { purpose, askedAt, decision, lines }: Decided,
): DecidedReview {
  return {
    ...waitingReview(claim, { purpose, region, at: askedAt }),
    status: 'decided',
    verdict: decision.verdict,
    lines: [...lines],
    decidedBy: decision.personId,
    decidedAt: decision.decidedAt,
  };
}
