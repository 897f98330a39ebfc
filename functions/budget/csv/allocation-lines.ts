import * as z from 'zod';
import { AllocationFactors } from '../../domain/budget/budget.ts';
import type { FieldProblem } from '../../domain/errors.ts';
import { PartnerId } from '../../domain/ids.ts';
import { readDecimalAmount } from '../../domain/money/decimal-amount.ts';
import { type CsvFile, type CsvLine, issuesAt, readLines } from '../../platform/csv/read-lines.ts';
import type { FactorLine, ListAsked, StatedLine } from '../lines.ts';
import { totalProblems } from './total.ts';

const byAmount = ['partnerId', 'amount'];
const byFactors = ['partnerId', 'pipelinePotential', 'strategicValue'];

const { pipelinePotential, strategicValue } = AllocationFactors.shape;
const figure = (factor: z.ZodNumber) =>
  z
    .string()
    .regex(/^\d(\.\d{1,4})?$/, 'must be a number such as 1.25, with a point and at most four decimals')
    .transform(Number)
    .pipe(factor);
const Factors = z.object({
  partnerId: PartnerId,
  pipelinePotential: figure(pipelinePotential),
  strategicValue: figure(strategicValue),
});

/**
 * The allocations that a file asks for.
 * @param currency of the budget.
 * @param total what the amounts add up to, as decimal text; only for a file with amounts.
 * @throws Refusal `invalid` for a file that cannot be read as lines of these columns.
 */
export function readAllocationLines(
  text: string,
  { currency, most, total }: { currency: string; most: number; total?: string | undefined },
): ListAsked {
  const layout = (header: readonly string[]) => (header.includes('amount') ? byAmount : byFactors);
  const read = readLines(text, { layout, most });
  if (read.columns.includes('amount')) {
    const unbalanced = totalProblems(total, read);
    return { by: 'amounts', ...readAll(read, (line) => statedLine(line, currency), unbalanced) };
  }
  const needless = total === undefined ? [] : [{ field: '/query/total', problem: 'is for files that state amounts' }];
  return { by: 'factors', ...readAll(read, factorLine, needless) };
}

type Parsed<T> = { readonly value: T } | { readonly problems: readonly FieldProblem[] };

function readAll<T>(read: CsvFile, parse: (line: CsvLine) => Parsed<T>, more: readonly FieldProblem[]) {
  const results = read.lines.map((line) => ({ line: line.line, ...parse(line) }));
  const sound = results.flatMap((each) => ('value' in each ? [each] : []));
  return {
    lines: sound.map(({ value }) => value),
    pointTo: (index: number) => `/line/${sound[index]?.line}`,
    problems: [...read.problems, ...results.flatMap((each) => ('problems' in each ? each.problems : [])), ...more],
  };
}

function factorLine({ line, cells }: CsvLine): Parsed<FactorLine> {
  const parsed = Factors.safeParse(cells);
  return parsed.success ? { value: parsed.data } : { problems: issuesAt(line, parsed.error) };
}

function statedLine({ line, cells }: CsvLine, currency: string): Parsed<StatedLine> {
  const named = z.object({ partnerId: PartnerId }).safeParse(cells);
  const sum = readDecimalAmount(cells.amount ?? '', currency);
  if (named.success && 'minor' in sum) return { value: { ...named.data, amount: sum.minor } };
  const wrong = 'problem' in sum ? [{ field: `/line/${line}/amount`, problem: sum.problem }] : [];
  return { problems: [...issuesAt(line, named.error), ...wrong] };
}
