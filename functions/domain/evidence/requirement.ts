import * as z from 'zod';
import { DocumentKind } from '../claim/document.ts';

const SlotName = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** One piece of evidence that a claim has a slot for. docs/handbook.md § Evidence */
export const EvidenceRequirement = z.strictObject({
  slot: SlotName,
  kind: DocumentKind,
  label: z.string().min(3).max(160),
  required: z.boolean(),
  /** So many documents at most, each in a slot of its own (`receipt-2`); one where it is not said. */
  upTo: z.int().min(2).max(10).optional(),
  /** A document here makes up for this other slot, when that one is required. */
  insteadOf: SlotName.optional(),
});
export type EvidenceRequirement = z.infer<typeof EvidenceRequirement>;
