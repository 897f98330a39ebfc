import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';
import { Currency } from '../money/money.ts';
import { Seat } from '../raci/role.ts';
import { ApprovalDecision, ApprovalPurpose, ApprovalVerdict } from './decision.ts';
import { Resolution } from './resolution.ts';

/**
 * What ended a question without an answer of its own: when, and whose decision on another stage of its chain in parallel.
 * Null where nobody decided that one in time.
 */
export const Closing = z.strictObject({
  at: IsoInstant,
  decision: z.strictObject({ approvalId: z.string(), personName: z.string(), verdict: ApprovalVerdict }).nullable(),
});
export type Closing = z.infer<typeof Closing>;

/**
 * One question to one approver, bound to item, version, amount, stage and person. The link's secret is kept only as a
 * hash; the workflow's task token only encrypted. docs/handbook.md § Approval by e-mail link
 */
export const Approval = z.strictObject({
  approvalId: z.string(),
  linkHash: z.string(),
  purpose: ApprovalPurpose,
  itemId: z.string(),
  requestId: z.string(),
  partnerId: z.string(),
  /** Where the activity runs; absent on questions from before it was kept. */
  region: z.string().optional(),
  version: z.int().min(1),
  stage: z.int().min(0),
  amount: z.int().min(0),
  currency: Currency,
  role: Seat,
  personId: z.string(),
  personName: z.string(),
  personEmail: z.string(),
  /** Why this person; absent on questions from before it was kept. */
  resolution: Resolution.optional(),
  status: z.enum(['open', 'decided', 'timed-out', 'superseded', 'closed']),
  encryptedToken: z.string(),
  /** The link itself, encrypted, so that a reminder carries the same one. */
  encryptedLink: z.string(),
  /** Of item, version, stage, amount, person, deadline and link; a question without it opens for nobody. */
  signature: z.string().optional(),
  attempts: z.int().min(0),
  noticesSent: z.int().min(0),
  askedAt: IsoInstant,
  expiresAt: IsoInstant,
  decision: ApprovalDecision.optional(),
  /** Of a question that was closed with its chain; absent where its item was taken back. */
  closing: Closing.optional(),
});
export type Approval = z.infer<typeof Approval>;
