import * as z from 'zod';
import { ApprovalVerdict } from '../../domain/approval/decision.ts';
import type { EnteredLine } from '../../domain/review/judge-lines.ts';

/** What was typed into the form, as it was typed; a form of some other shape is an empty one. */
export type Entered = {
  readonly verdict: ApprovalVerdict | undefined;
  readonly amount: string;
  readonly reason: string;
  /** What was said of the lines of an audit, by their place in it. */
  readonly line: (place: number) => EnteredLine;
};

const typed = (longest: number) =>
  z
    .string()
    .overwrite((text) => text.slice(0, longest))
    .catch('');

const Form = z.object({
  decision: ApprovalVerdict.optional().catch(undefined),
  amount: z.string().max(60).catch(''),
  reason: typed(10_000),
});
const Line = z.object({ human: z.enum(['pass', 'fail']).optional().catch(undefined), reason: typed(2_000) });

/** The fields of a line; the address of its problems, too. */
export const lineField = (place: number) => `line-${place}` as const;
export const lineReasonField = (place: number) => `line-${place}-reason` as const;

/** Sent by the form that asks to sign in, which is not the form that decides. */
export const signInField = 'sign-in';

export function enteredOf(form: URLSearchParams): Entered {
  const { decision, amount, reason } = Form.parse(Object.fromEntries(form));
  const line = (place: number): EnteredLine => {
    const { human, reason: why } = Line.parse({
      human: form.get(lineField(place)) ?? undefined,
      reason: form.get(lineReasonField(place)),
    });
    return { human, reason: why.trim() };
  };
  return { verdict: decision, amount: amount.trim(), reason: reason.trim(), line };
}

export const nothingEntered: Entered = enteredOf(new URLSearchParams());
