import type { Allocation, AllocationFactors } from '../domain/budget/budget.ts';
import type { FieldProblem } from '../domain/errors.ts';

/** A partner of a list with the factors that the caller states. */
export type FactorLine = Pick<Allocation, 'partnerId'> &
  Pick<AllocationFactors, 'pipelinePotential' | 'strategicValue'>;
/** A partner of a list with the sum that the caller states, in minor units. */
export type StatedLine = Pick<Allocation, 'partnerId' | 'amount'>;

/** Where a line of a list stands in the caller's input: `/partners/3`, `/line/5`. */
export type PointTo = (index: number) => string;

/** A list of partners that is to share a budget, as it came in. */
export type ListAsked = {
  readonly pointTo: PointTo;
  /** What was found wrong with lines that are not in the list. */
  readonly problems: readonly FieldProblem[];
} & (
  | { readonly by: 'factors'; readonly lines: readonly FactorLine[] }
  | { readonly by: 'amounts'; readonly lines: readonly StatedLine[] }
);

export const pointToPartner: PointTo = (index) => `/partners/${index}`;

/** Partners that a list names more than once. */
export function namedTwice(lines: readonly Pick<Allocation, 'partnerId'>[], pointTo: PointTo): FieldProblem[] {
  const seen = new Set<string>();
  return lines.flatMap(({ partnerId }, index) => {
    const isRepeated = seen.has(partnerId);
    seen.add(partnerId);
    return isRepeated ? [{ field: `${pointTo(index)}/partnerId`, problem: 'is named twice' }] : [];
  });
}
