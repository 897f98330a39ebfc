import type { IsoInstant } from '../calendar/dates.ts';
import { addDays, dayOf } from '../calendar/days.ts';
import type { FieldProblem } from '../errors.ts';
import type { MdfRequest } from '../request/request.ts';
import type { Claim } from './claim.ts';
import { claimWindowProblems } from './rules.ts';

/**
 * Why a claim cannot be submitted now. A returned claim has the policy's days from its return, also when the claim
 * deadline falls into them. docs/handbook.md § Clocks
 */
export function submissionWindowProblems(
  claim: Pick<Claim, 'status' | 'updatedAt'>,
  request: MdfRequest,
  { resubmissionDays }: { readonly resubmissionDays: number },
  now: IsoInstant,
): FieldProblem[] {
  const lastDay = addDays(dayOf(claim.updatedAt), resubmissionDays);
  const open = request.status === 'in-execution' || request.status === 'claimable';
  const inTime = claim.status === 'returned' && dayOf(now) <= lastDay;
  return open && inTime ? [] : claimWindowProblems(request, now);
}
