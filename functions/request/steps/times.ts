import { secondsBetween } from '../../domain/calendar/business-days.ts';
import type { IsoDate, IsoInstant } from '../../domain/calendar/dates.ts';
import { addDays } from '../../domain/calendar/days.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { RequestIn } from '../../domain/request/request.ts';

/** The instant at which a day begins, or the one before has ended. */
const beginOf = (day: IsoDate): IsoInstant => `${day}T00:00:00.000Z`;
const endOf = (day: IsoDate): IsoInstant => beginOf(addDays(day, 1));

/** How long a partner has to change a returned request, in seconds. docs/handbook.md § Clocks */
export const secondsToRevise = ({ rules }: Policy): number => Math.max(1, rules.approval.revisionDays * 86_400);

/**
 * When an activity starts and is over, and how many seconds from its end, or from now where that is past, until its claim
 * deadline has passed. docs/handbook.md § Clocks
 */
export function executionTimes(
  { terms, claimDeadline }: Pick<RequestIn<'approved'>, 'terms' | 'claimDeadline'>,
  now: IsoInstant,
) {
  const startsAt = beginOf(terms.startDate);
  const endsAt = endOf(terms.endDate);
  return { startsAt, endsAt, closesInSeconds: secondsUntilClosing(claimDeadline, now > endsAt ? now : endsAt) };
}

/** Seconds until no claim can come any more; once the deadline has passed, until it is worth looking again. */
export function secondsUntilClosing(claimDeadline: IsoDate, now: IsoInstant): number {
  const left = secondsBetween(now, endOf(claimDeadline));
  return left > 0 ? left : secondsBetweenLooks;
}

const secondsBetweenLooks = 86_400;
