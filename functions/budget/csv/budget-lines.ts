import * as z from 'zod';
import { NamedQuarter } from '../../domain/calendar/dates.ts';
import type { FieldProblem } from '../../domain/errors.ts';
import { Region } from '../../domain/ids.ts';
import { readDecimalAmount } from '../../domain/money/decimal-amount.ts';
import { Currency } from '../../domain/money/money.ts';
import { type CsvLine, issuesAt, readLines } from '../../platform/csv/read-lines.ts';
import type { BudgetAsked } from '../funding.ts';
import { totalProblems } from './total.ts';

/** A commit takes 100 items: six for each budget with its trail, and one for the key. */
const budgetsPerImport = 16;

const layout = ['quarter', 'region', 'currency', 'amount'];
const Named = z.object({ quarter: NamedQuarter, region: Region, currency: Currency });

/** A line that asks for a budget, by its number in the file. */
export type BudgetLine = { readonly line: number; readonly asked: BudgetAsked };

export type BudgetFile = { readonly lines: readonly BudgetLine[]; readonly problems: readonly FieldProblem[] };

/**
 * The budgets that a file asks for, amounts in minor units, and what is wrong with the other lines.
 * @param total what the amounts add up to, as decimal text.
 * @throws Refusal `invalid` for a file that cannot be read as lines of these columns.
 */
export function readBudgetLines(text: string, total: string | undefined): BudgetFile {
  const read = readLines(text, { layout: () => layout, most: budgetsPerImport });
  const results = read.lines.map(budgetLine);
  const lines = results.flatMap((each) => ('asked' in each ? [each] : []));
  const unread = results.flatMap((each) => ('problems' in each ? each.problems : []));
  return { lines, problems: [...read.problems, ...unread, ...repeated(lines), ...totalProblems(total, read)] };
}

function budgetLine({ line, cells }: CsvLine): BudgetLine | { readonly problems: readonly FieldProblem[] } {
  const named = Named.safeParse(cells);
  const { amount = '', currency = '' } = cells;
  const sum = readDecimalAmount(amount, currency);
  if (named.success && 'minor' in sum) return { line, asked: { ...named.data, amount: sum.minor } };
  const wrong = 'problem' in sum ? [{ field: `/line/${line}/amount`, problem: sum.problem }] : [];
  return { problems: [...issuesAt(line, named.error), ...wrong] };
}

function repeated(lines: readonly BudgetLine[]): FieldProblem[] {
  const first = new Map<string, number>();
  return lines.flatMap(({ line, asked: { quarter, region, currency } }) => {
    const name = `${quarter}-${region}-${currency}`;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, line);
    return earlier === undefined
      ? []
      : [{ field: `/line/${line}`, problem: `names the budget of line ${earlier} again` }];
  });
}
