import * as z from 'zod';
import { ApprovalVerdict } from '../domain/approval/decision.ts';
import { Resolution } from '../domain/approval/resolution.ts';
import { IsoDate, IsoInstant } from '../domain/calendar/dates.ts';
import { Claim } from '../domain/claim/claim.ts';
import { BudgetId, ClaimId, PartnerId, RequestId } from '../domain/ids.ts';
import { MinorUnits, PositiveMinorUnits } from '../domain/money/money.ts';
import { ExchangeRate } from '../domain/money/rate.ts';
import { Seat } from '../domain/raci/role.ts';
import { MdfRequest } from '../domain/request/request.ts';
import { RequestTerms } from '../domain/request/terms.ts';
import { GateResult, TriageOutcome } from '../domain/triage/decision.ts';
import { TimelineEntry } from '../platform/http/timeline.ts';

const terms = z.strictObject(RequestTerms.shape).shape;
const Dates = z.object({ startDate: IsoDate, endDate: IsoDate });

const inOrder = ({ startDate, endDate }: z.infer<typeof Dates>): boolean => endDate >= startDate;
/** Reversed dates are told beside the other problems, not only once those are mended. */
const outOfOrder = {
  path: ['endDate'],
  message: 'must not be before startDate',
  when: ({ value }: { value: unknown }) => Dates.safeParse(value).success,
};

/** What is asked for, as a change of it is sent. */
export const TermsBody = z.strictObject(terms).refine(inOrder, outOfOrder);

/** A request as it is sent: the terms and, from staff, whose request it is. */
export const RequestBody = z
  .strictObject({
    ...terms,
    partnerId: PartnerId.optional().describe('Left out by partner users; staff must give it.'),
  })
  .refine(inOrder, outOfOrder);
export type RequestBody = z.infer<typeof RequestBody>;

const status = z.enum(MdfRequest.options.map((stage) => stage.shape.status.value));

/** What triage decided, with every gate. */
export const DecisionView = z.strictObject({
  outcome: TriageOutcome,
  preApproved: z.boolean().describe('True when no human is needed.'),
  cap: MinorUnits.nullable().describe('The most that may be approved, in minor units; null for no cap.'),
  rate: ExchangeRate.optional().describe(
    "At which sums of the policy were compared; absent in the programme's currency.",
  ),
  sentence: z.string(),
  gates: z.array(GateResult),
  policyVersion: z.int().min(1),
  decidedAt: IsoInstant,
});
export type DecisionView = z.infer<typeof DecisionView>;

export const ApprovalView = z.strictObject({
  stage: z.int().min(0),
  role: Seat,
  decidedBy: z.string().describe('The name of the approver.'),
  verdict: ApprovalVerdict,
  reason: z.string().nullable(),
  amount: MinorUnits,
  version: z.int().min(1),
  decidedAt: IsoInstant,
  signedIn: z.literal(true).optional().describe('Confirmed by signing in, not by the retyped amount; staff only.'),
  resolution: Resolution.optional().describe('Why this person was asked; staff only.'),
});

/** What a request holds of its budget; sums in minor units. */
export const FundingView = z.strictObject({
  budgetId: BudgetId,
  reserved: PositiveMinorUnits,
  left: MinorUnits.describe('What can still be claimed.'),
  claimDeadline: IsoDate.describe('Last day on which a claim may be submitted.'),
  extension: z
    .strictObject({
      before: IsoDate.describe('The deadline without it.'),
      grantedBy: z.string().describe('The name of whoever granted it.'),
      reason: z.string(),
      grantedAt: IsoInstant,
    })
    .optional()
    .describe('A named exception to the claim deadline.'),
  approvedAt: IsoInstant,
});
export type FundingView = z.infer<typeof FundingView>;

/** A request as its readers see it; sums in minor units of its currency. */
export const RequestView = z.strictObject({
  requestId: RequestId,
  partnerId: PartnerId,
  status,
  version: z.int().min(1).describe('Grows with every change of the terms.'),
  terms: z.strictObject(terms),
  reason: z.string().nullable().describe('Why the request was returned or rejected.'),
  submittedAt: IsoInstant,
  updatedAt: IsoInstant,
});
export type RequestView = z.infer<typeof RequestView>;

export const ClaimSummary = z.strictObject({
  claimId: ClaimId,
  status: z.enum(Claim.options.map((stage) => stage.shape.status.value)),
  amount: PositiveMinorUnits,
  payable: PositiveMinorUnits.nullable().describe('What was posted for payment.'),
  openedAt: IsoInstant,
  updatedAt: IsoInstant,
});

/** A request with everything that became of it. */
export const RequestReading = z.strictObject({
  request: RequestView,
  decision: DecisionView.nullable(),
  approvals: z.array(ApprovalView),
  funding: FundingView.nullable(),
  claims: z.array(ClaimSummary),
  timeline: z.array(TimelineEntry),
});
export type RequestReading = z.infer<typeof RequestReading>;
