import type { FieldProblem } from '../errors.ts';
import type { Seat } from '../raci/role.ts';

/**
 * The problems of seats that are to decide, by their place in the list: nobody on the side of a partner does, on whose money
 * it is. docs/handbook.md § People
 * @param field of the list.
 */
export const partnerSideProblems = (seats: readonly Seat[], field: string): FieldProblem[] =>
  seats.flatMap((seat, place) =>
    seat === 'partner-user'
      ? [{ field: `${field}/${place}`, problem: 'must not be partner-user: nobody on the side of a partner decides' }]
      : [],
  );
