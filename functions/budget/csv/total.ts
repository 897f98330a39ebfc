import type { FieldProblem } from '../../domain/errors.ts';
import { inTenThousandthsOf } from '../../domain/money/decimal-amount.ts';
import type { CsvFile } from '../../platform/csv/read-lines.ts';

/**
 * Whether the amounts of a file add up to the total that its sender states: a plain sum of the figures, whatever the
 * currencies, as banks take a control sum. docs/handbook.md § Budgets
 */
export function totalProblems(total: string | undefined, { lines, problems }: CsvFile): FieldProblem[] {
  // Nobody knows what the lines add up to while one of them cannot be told apart into cells.
  if (total === undefined || problems.length > 0) return [];
  const sum = lines.reduce((left, { cells }) => left + (inTenThousandthsOf(cells.amount ?? '') ?? 0n), 0n);
  if (sum === inTenThousandthsOf(total)) return [];
  return [{ field: '/query/total', problem: `is ${total}, and the lines add up to ${inWords(sum)}` }];
}

/** Ten-thousandths with at least two decimals and no zeros after them. */
function inWords(units: bigint): string {
  const figures = String(units).padStart(5, '0');
  return `${figures.slice(0, -4)}.${figures.slice(-4).replace(/0{1,2}$/, '')}`;
}
