import type { IsoInstant } from '../calendar/dates.ts';
import { dayOf } from '../calendar/days.ts';
import type { FieldProblem } from '../errors.ts';
import { shareOf } from '../money/amount.ts';
import type { MdfRequest } from '../request/request.ts';

/** Why no claim can be opened on a request now: claims open when the activity starts and close at the claim deadline. docs/handbook.md § Claim */
export function claimWindowProblems(request: MdfRequest, now: IsoInstant): FieldProblem[] {
  const on = (problem: string): FieldProblem[] => [{ field: '/requestId', problem }];
  if (request.status !== 'in-execution' && request.status !== 'claimable') {
    return on(`claims need a request in execution; this one is ${request.status}`);
  }
  const today = dayOf(now);
  if (today < request.terms.startDate) return on(`claims open when the activity starts, on ${request.terms.startDate}`);
  if (today > request.claimDeadline) return on(`the last day for claims was ${request.claimDeadline}`);
  return [];
}

export type ReimbursementInput = {
  /** Percent of eligible cost, 0–100. */
  readonly sharePercent: number;
  readonly eligibleTotal: number;
  readonly claimed: number;
  /** What the reservation has left. */
  readonly remaining: number;
};

/** min(share × eligible total, claimed, remaining reservation), in minor units. docs/handbook.md § Reimbursement */
export const reimbursement = ({ sharePercent, eligibleTotal, claimed, remaining }: ReimbursementInput): number =>
  Math.min(shareOf(eligibleTotal, sharePercent), claimed, remaining);
