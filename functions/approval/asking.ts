import * as z from 'zod';
import type { Approval } from '../domain/approval/approval.ts';
import { ApprovalPurpose } from '../domain/approval/decision.ts';
import type { Seated } from './approver.ts';
import type { Subject } from './subject.ts';

/** What the workflow hands to the asking step. */
export const AskInput = z.strictObject({
  purpose: ApprovalPurpose,
  itemId: z.string(),
  stage: z.int().min(0),
  notice: z.enum(['ask', 'remind', 'escalate']),
  taskToken: z.string().min(1),
  /** How long the workflow waits for an answer; absent where it began before that was said. */
  seconds: z.int().min(1).optional(),
});
export type AskInput = z.infer<typeof AskInput>;
/** One run of the asking step: what was read, and the approvals of the question so far. */
export type Asking = {
  readonly input: AskInput;
  readonly subject: Subject;
  readonly turn: readonly Approval[];
  /** Those of the other stages, where the chain is asked in parallel. */
  readonly beside: readonly Approval[];
};

/** Takes over from an approval: another person, or the same one with a new link. */
export type Instead = {
  readonly of: Approval;
  readonly seated: Seated;
  /** False where the approval was altered in the table: nothing it says is handed on. */
  readonly isAsSigned: boolean;
};
