import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';
import { Seat } from '../raci/role.ts';
import { Resolution } from './resolution.ts';

export const ApprovalVerdict = z.enum(['approve', 'reject', 'return']);
export type ApprovalVerdict = z.infer<typeof ApprovalVerdict>;

/** Which question the approver was asked. */
export const ApprovalPurpose = z.enum(['request-approval', 'claim-review', 'claim-dispute', 'finance-approval']);
export type ApprovalPurpose = z.infer<typeof ApprovalPurpose>;

/** The questions that are answered line by line. docs/handbook.md § Review */
export const ReviewPurpose = ApprovalPurpose.extract(['claim-review', 'claim-dispute']);
export type ReviewPurpose = z.infer<typeof ReviewPurpose>;
export const isReview = (purpose: ApprovalPurpose): purpose is ReviewPurpose =>
  ReviewPurpose.safeParse(purpose).success;

/** A decision by a named human: who, when, which version, what amount, why. docs/handbook.md § Approval by e-mail link */
export const ApprovalDecision = z.strictObject({
  approvalId: z.string(),
  purpose: ApprovalPurpose,
  stage: z.int().min(0),
  role: Seat,
  personId: z.string(),
  personName: z.string(),
  /** The address at which they were asked; absent on decisions from before it was kept. */
  personEmail: z.string().optional(),
  verdict: ApprovalVerdict,
  reason: z.string().nullable(),
  amount: z.int().min(0),
  version: z.int().min(1),
  decidedAt: IsoInstant,
  /** The approver had signed in for it; absent where they retyped the amount. */
  signedIn: z.literal(true).optional(),
  /** Why this person was asked; absent on decisions from before it was kept. */
  resolution: Resolution.optional(),
});
export type ApprovalDecision = z.infer<typeof ApprovalDecision>;
