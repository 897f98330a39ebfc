import type { IsoInstant } from '../domain/calendar/dates.ts';
import { type FieldProblem, Refusal } from '../domain/errors.ts';

/** What is wrong with an instant that a statement should stand at. */
export const futureProblems = (field: string, at: IsoInstant | undefined, now: IsoInstant): FieldProblem[] =>
  at !== undefined && Date.parse(at) > Date.parse(now)
    ? [{ field, problem: `lies in the future: it is ${now} now` }]
    : [];

/** What is wrong with a period, `until` being now when it is left out. */
export function periodProblems(
  { from, until }: { readonly from?: IsoInstant | undefined; readonly until?: IsoInstant | undefined },
  now: IsoInstant,
): FieldProblem[] {
  const isReversed = from !== undefined && Date.parse(from) > Date.parse(until ?? now);
  return [
    ...futureProblems('/query/until', until, now),
    ...(isReversed ? [{ field: '/query/from', problem: `is after the end of the period, ${until ?? now}` }] : []),
  ];
}

/** @throws Refusal `invalid` naming every problem, if there are any. */
export function refuseProblems(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new Refusal('invalid', 'There is no such statement.', problems);
}
