import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { type FieldProblem, Refusal } from '../../domain/errors.ts';
import { headerProblems, type Layout } from './header.ts';

/** A line of a file by its number, the header being 1, with its cells by column. */
export type CsvLine = { readonly line: number; readonly cells: Readonly<Record<string, string>> };
/** The lines of a file, and what is wrong with those that have not one cell for each column. */
export type CsvFile = {
  readonly columns: Layout;
  readonly lines: readonly CsvLine[];
  readonly problems: readonly FieldProblem[];
};

type Wanted = {
  /** The columns that a file with this header must have. */
  readonly layout: (header: readonly string[]) => Layout;
  /** Lines after the header. */
  readonly most: number;
};

const Numbered = z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) });
type Numbered = z.infer<typeof Numbered>;
const Records = z.array(Numbered);

/**
 * The lines of a CSV file with a header, in any order of columns. Commas or, as spreadsheets of many countries write them,
 * semicolons part the cells: whichever the header has. Blank lines are counted and passed over. docs/handbook.md § Budgets
 * @throws Refusal `invalid` for a file that cannot be read as lines of these columns at all.
 */
export function readLines(text: string, { layout, most }: Wanted): CsvFile {
  const [header, ...lines] = recordsOf(text);
  if (!header)
    throw unreadable([{ field: '/line/1', problem: 'is missing: a file begins with the names of its columns' }]);
  const names = header.record;
  const wrong = headerProblems(names, layout(names)).map(at(header.info.lines));
  if (wrong.length > 0) throw unreadable(wrong);
  if (lines.length === 0) throw unreadable([{ field: '/', problem: 'has no line below the header' }]);
  if (lines.length > most) {
    throw unreadable([
      { field: '/', problem: `has ${lines.length} lines below the header; at most ${most} are taken at once` },
    ]);
  }
  const isEven = ({ record }: Numbered) => record.length === names.length;
  return {
    columns: names,
    lines: lines.filter(isEven).map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(names.map((name, index) => [name, record[index] ?? ''])),
    })),
    problems: lines
      .filter((line) => !isEven(line))
      .map(({ record, info }) => ({
        field: `/line/${info.lines}`,
        problem: `has ${record.length} cells, the header has ${names.length}`,
      })),
  };
}

const at =
  (line: number) =>
  ({ field, problem }: FieldProblem): FieldProblem => ({ field: `/line/${line}${field}`, problem });

/** A file is taken whole or not at all. */
export const unreadable = (problems: readonly FieldProblem[]): Refusal =>
  new Refusal('invalid', 'The file has problems; every one is named and nothing was stored.', problems);

/** The problems of a line's cells, by column. */
export const issuesAt = (line: number, error: z.ZodError | undefined): FieldProblem[] =>
  (error?.issues ?? []).map(({ path, message }) => ({ field: `/line/${line}/${path.join('/')}`, problem: message }));

function recordsOf(text: string): Numbered[] {
  const lines = text.replace(/\r\n?/g, '\n');
  try {
    return Records.parse(
      parse(lines, {
        bom: true,
        delimiter: delimiterOf(lines),
        info: true,
        trim: true,
        relax_column_count: true,
        skip_empty_lines: true,
        skip_records_with_empty_values: true,
      }),
    );
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    const line = z.int().safeParse(thrown.lines).data;
    throw unreadable([{ field: line === undefined ? '/' : `/line/${line}`, problem: brokenQuotes }]);
  }
}

const brokenQuotes = 'has a quote in the wrong place, or one that is never closed';

function delimiterOf(text: string): ',' | ';' {
  const header = text.slice(0, text.indexOf('\n') + 1 || undefined);
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}
