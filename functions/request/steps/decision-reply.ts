import * as z from 'zod';
import type { IsoInstant } from '../../domain/calendar/dates.ts';
import { assertNever, Refusal } from '../../domain/errors.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { MdfRequest } from '../../domain/request/request.ts';
import { executionTimes, secondsToRevise } from './times.ts';

/** Where a decision leads, with what the workflow's waits need. */
export const DecisionReply = z.object({
  requestId: z.string(),
  /** `undecided`: a chain in parallel whose time is over. */
  next: z.enum(['ask', 'undecided', 'approved', 'rejected', 'returned', 'withdrawn']),
  /** The stage to ask next. */
  stage: z.int().min(0),
  revisionSeconds: z.int().min(1),
  /** Known once approved. */
  startsAt: z.iso.datetime().optional(),
  endsAt: z.iso.datetime().optional(),
  closesInSeconds: z.int().min(1).optional(),
});
export type DecisionReply = z.infer<typeof DecisionReply>;

/** Read from the state that a decision led to, so that a repeated step answers as the first one did. */
export function decisionReply(request: MdfRequest, policy: Policy, now: IsoInstant): DecisionReply {
  const { requestId } = request;
  const reply = { requestId, stage: 0, revisionSeconds: secondsToRevise(policy) };
  switch (request.status) {
    case 'pending-approval':
      return request.inParallel ? { ...reply, next: 'undecided' } : { ...reply, next: 'ask', stage: request.stage };
    case 'approved':
    case 'in-execution':
    case 'claimable':
    case 'closed':
    case 'cancelled':
    case 'expired':
      return { ...reply, next: 'approved', ...executionTimes(request, now) };
    case 'rejected':
    case 'returned':
    case 'withdrawn':
      return { ...reply, next: request.status };
    case 'submitted':
      // Returned, and changed already when the step runs again: the workflow finds that as soon as it waits for it.
      return { ...reply, next: 'returned' };
    case 'triaged':
      throw new Refusal('wrong-state', `No decision can be applied to a request that is ${request.status}.`);
    default:
      return assertNever(request);
  }
}
