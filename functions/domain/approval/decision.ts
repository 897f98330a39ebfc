import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';
import { Role } from '../identity/role.ts';

export const ApprovalVerdict = z.enum(['approve', 'reject', 'return']);
export type ApprovalVerdict = z.infer<typeof ApprovalVerdict>;

/** Which question the approver was asked. */
export const ApprovalPurpose = z.enum(['request-approval', 'claim-review', 'finance-approval']);
export type ApprovalPurpose = z.infer<typeof ApprovalPurpose>;

/** A decision by a named human: who, when, which version, what amount, why. docs/handbook.md § Approval by e-mail link */
export const ApprovalDecision = z.strictObject({
  approvalId: z.string(),
  purpose: ApprovalPurpose,
  stage: z.int().min(0),
  role: Role,
  personId: z.string(),
  personName: z.string(),
  verdict: ApprovalVerdict,
  reason: z.string().nullable(),
  amount: z.int().min(0),
  version: z.int().min(1),
  decidedAt: IsoInstant,
});
export type ApprovalDecision = z.infer<typeof ApprovalDecision>;
