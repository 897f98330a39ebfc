import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';

const reasons = z.array(z.string()).min(1);

/** A partner's one objection to a rejection of its claim, and the answer to it. docs/handbook.md § Disputes */
export const Dispute = z.strictObject({
  /** Of the claim: the submission that was rejected. */
  version: z.int().min(1),
  reason: z.string().min(1),
  raisedBy: z.string(),
  raisedAt: IsoInstant,
  answerBy: IsoInstant,
  /** What is objected to. */
  rejection: z.strictObject({ reasons, rejectedAt: IsoInstant }),
  /** Absent while the dispute is open. */
  answer: z.strictObject({ outcome: z.enum(['granted', 'upheld']), reasons, answeredAt: IsoInstant }).optional(),
});
export type Dispute = z.infer<typeof Dispute>;

/** Whether the submission that a claim is in was disputed: its questions are then asked once more. docs/handbook.md § Disputes */
export const wasDisputed = (claim: { readonly version: number; readonly dispute?: Dispute | undefined }): boolean =>
  claim.dispute?.version === claim.version;
