import * as z from 'zod';
import { ApprovalVerdict } from '../../domain/approval/decision.ts';

/** What was typed into the form, as it was typed; a form of some other shape is an empty one. */
export type Entered = {
  readonly verdict: ApprovalVerdict | undefined;
  readonly amount: string;
  readonly reason: string;
};

export const nothingEntered: Entered = { verdict: undefined, amount: '', reason: '' };

const Form = z.object({
  decision: ApprovalVerdict.optional().catch(undefined),
  amount: z.string().max(60).catch(''),
  reason: z
    .string()
    .overwrite((text) => text.slice(0, 10_000))
    .catch(''),
});

export function enteredOf(form: URLSearchParams): Entered {
  const { decision, amount, reason } = Form.parse(Object.fromEntries(form));
  return { verdict: decision, amount: amount.trim(), reason: reason.trim() };
}
