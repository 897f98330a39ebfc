import * as z from 'zod';
import { DocumentKind } from '../../../functions/domain/claim/document.ts';
import { ActivityType } from '../../../functions/domain/request/terms.ts';
import { Drawing } from './drawing.ts';

const DocumentTruth = z.strictObject({
  slot: z.string(),
  kind: DocumentKind,
  /** What the lines of an invoice are for, in their order, and whether the policy pays for it. */
  lines: z.array(z.strictObject({ category: z.string(), isEligible: z.boolean() })),
  drawing: Drawing,
});
export type DocumentTruth = z.infer<typeof DocumentTruth>;

const raised = z.enum(['review', 'fail']);

/** A labelled claim: what is claimed, what each document says, and what an audit has to answer. Money in minor units. */
export const ClaimTruth = z.strictObject({
  name: z.string().regex(/^[0-9]{3}-[a-z0-9-]+$/),
  activityType: ActivityType,
  partner: z.strictObject({ id: z.string(), names: z.array(z.string()).min(1) }),
  brand: z.string(),
  campaign: z.string(),
  currency: z.string(),
  amount: z.int().min(1),
  remaining: z.int().min(0),
  sharePercent: z.int().min(1).max(100),
  startDate: z.iso.date(),
  endDate: z.iso.date(),
  approvedOn: z.iso.date(),
  submittedOn: z.iso.date(),
  /** From the invoice's currency to the claim's, where there is one on record. */
  rate: z.strictObject({ from: z.string(), rate: z.string(), on: z.iso.date() }).optional(),
  documents: z.array(DocumentTruth),
  /** What was planted; null for a claim that nothing is wrong with. */
  fault: z.string().nullable(),
  /** The claim whose document this one hands in again. */
  duplicateOf: z.string().optional(),
  /** The fault is in the picture: for a reader that never errs there is none. */
  isHardToRead: z.boolean().optional(),
  expected: z.strictObject({
    /** The document is turned away at submission, so there is nothing to audit. */
    refused: z.boolean(),
    verdict: z.enum(['pass', 'review', 'fail']),
    /** Checks that have to object; the audit may object by either word, and `verdict` says how the claim ends. */
    raised: z.record(z.string(), raised),
    /** Checks that may object as well: their answer is not counted. */
    mayRaise: z.array(z.string()),
  }),
});
export type ClaimTruth = z.infer<typeof ClaimTruth>;
