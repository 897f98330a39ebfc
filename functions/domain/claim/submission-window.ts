import type { IsoDate, IsoInstant } from '../calendar/dates.ts';
import { addDays, dayOf, laterOf } from '../calendar/days.ts';
import type { FieldProblem } from '../errors.ts';
import type { MdfRequest } from '../request/request.ts';
import type { Claim } from './claim.ts';
import { claimWindowProblems } from './rules.ts';

type Returned = Pick<Claim, 'updatedAt'>;
type Resubmission = { readonly resubmissionDays: number };

/** The last day on which a returned claim is submitted again, whatever the claim deadline. docs/handbook.md § Clocks */
const resubmissionEnd = ({ updatedAt }: Returned, { resubmissionDays }: Resubmission): IsoDate =>
  addDays(dayOf(updatedAt), resubmissionDays);

/** The day to tell the partner: the claim deadline, where that is later. docs/handbook.md § Claim */
export function lastDayToSubmitAgain(claim: Returned, request: MdfRequest, rules: Resubmission): IsoDate {
  const end = resubmissionEnd(claim, rules);
  return 'claimDeadline' in request ? laterOf(end, request.claimDeadline) : end;
}

/**
 * Why a claim cannot be submitted now. A returned claim has the policy's days from its return, also when the claim
 * deadline falls into them. docs/handbook.md § Clocks
 */
export function submissionWindowProblems(
  claim: Pick<Claim, 'status' | 'updatedAt'>,
  request: MdfRequest,
  rules: Resubmission,
  now: IsoInstant,
): FieldProblem[] {
  const open = request.status === 'in-execution' || request.status === 'claimable';
  const inTime = claim.status === 'returned' && dayOf(now) <= resubmissionEnd(claim, rules);
  return open && inTime ? [] : claimWindowProblems(request, now);
}
